using System.Text.Json;
using System.Text.RegularExpressions;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Report;
using KeyAccount.Domain.Tool.Tests.Redaction;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>What the page knows of an account's sheet: findings with their distance to the line, and a letter for its client.</summary>
public partial class CreditSheetTests
{
    private const int Reasons = 4;

    private static readonly CreditFile Known = new()
    {
        Account = "A",
        Form = DebtorForm.Company,
        Identity = IdentityStatus.Complete,
        Screening = ScreeningStatus.Clear,
        ScreenedOn = AnyResult.AsOf,
        Events = CreditEvents.None,
    };

    [Fact]
    public void A_threshold_stands_beside_its_sentence_and_the_answer_is_a_figure()
    {
        var (sheet, words) = SheetOf(0, Audience.Finance, Known);
        var (statement, threshold, answer) = Evidence(sheet, words)
            .Single(found => found.Statement.StartsWith("oldest overdue invoice above", StringComparison.Ordinal));

        Assert.Equal(("oldest overdue invoice above 90 days", 90, 0), (statement, threshold!.Value, answer.GetInt64()));
    }

    [Fact]
    public void A_question_without_an_order_has_no_line_to_be_distant_from()
    {
        var (sheet, words) = SheetOf(0, Audience.Finance, Known);

        Assert.All(
            Evidence(sheet, words).Where(found => found.Statement.EndsWith(" is yes", StringComparison.Ordinal)),
            found => Assert.Null(found.Threshold)
        );
    }

    [Fact]
    public void Figures_of_a_sentence_have_no_more_places_than_they_need()
    {
        var (sheet, words) = SheetOf(0, Audience.Finance, Known);

        Assert.All(Evidence(sheet, words), found => Assert.DoesNotMatch("\\.[0-9]*0( |$)", found.Statement));
    }

    [Theory] // law:K11
    [InlineData(Language.English, "days late, weighted by amount: 14.05 days", "oldest overdue invoice: 72 days")]
    [InlineData(
        Language.Spanish,
        "días de retraso, ponderados por importe: 14.05 días",
        "factura vencida más antigua: 72 días"
    )]
    [InlineData(Language.SimplifiedChinese, "按金额加权的逾期天数: 14.05 天", "最久逾期发票: 72 天")]
    public void The_letter_has_the_four_weightiest_reasons_each_with_its_figure(Language language, string first, string third)
    {
        var (sheet, words) = SheetOf(3, Audience.Client, Known, language);
        var reasons = Texts(sheet[0].GetProperty("reasons"), words).Where((_, at) => at % 2 == 1).ToList();

        Assert.Equal(Reasons, reasons.Count);
        Assert.Equal((first, third), (reasons[0], reasons[2]));
    }

    [Fact]
    public void A_line_below_the_request_is_told_with_the_limit_that_held_it()
    {
        var (sheet, words) = SheetOf(0, Audience.Client, Known with { RequestedLine = Money.Eur(1_000_000) });

        Assert.Equal(
            ["LINE-EvidenceCap", "The line is held at 60.00 EUR by: evidence"],
            Texts(sheet[0].GetProperty("reasons"), words)
        );
    }

    [Theory]
    [InlineData(3, "We cannot offer open terms")]
    [InlineData(12, "A person will decide")]
    public void The_letter_begins_with_what_became_of_the_request(int unpaid, string begin)
    {
        var (sheet, words) = SheetOf(unpaid, Audience.Client, Known);

        Assert.StartsWith(
            begin,
            words.GetProperty("words")[sheet[0].GetProperty("letter").GetInt32()].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_client_against_whom_nothing_stands_gets_no_letter()
    {
        var (sheet, _) = SheetOf(0, Audience.Client, Known);

        Assert.False(sheet[0].TryGetProperty("letter", out _));
        Assert.Equal(0, sheet[0].GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public void A_screening_hit_alone_gives_a_letter_no_reason()
    {
        var (sheet, _) = SheetOf(0, Audience.Client, Known with { Screening = ScreeningStatus.Hit });

        Assert.Equal(0, sheet[0].GetProperty("reasons").GetArrayLength());
    }

    [Theory]
    [InlineData(Audience.Finance, false)]
    [InlineData(Audience.Sales, false)]
    [InlineData(Audience.Client, true)]
    public void Only_the_page_for_a_client_writes_letters_and_warns_of_the_other_names(Audience reader, bool writes)
    {
        var page = PageOf(0, reader, Language.English, Known);

        Assert.Equal(writes, page.Contains("\"forClient\":true", StringComparison.Ordinal));
        Assert.Equal(writes, page.Contains("<p class=\"warn\">This page names every client", StringComparison.Ordinal));
    }

    private static string PageOf(int unpaid, Audience reader, Language language, CreditFile file)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, AnyResult.Of(unpaid, reader, language, file, file with { Account = "B" }));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The first sheet, and the words that sheets refer to.</summary>
    private static (JsonElement Sheet, JsonElement Words) SheetOf(
        int unpaid,
        Audience reader,
        CreditFile file,
        Language language = Language.English
    )
    {
        var page = PageOf(unpaid, reader, language, file);
        return (
            JsonElement.Parse(Sheets().Match(page).Groups["json"].Value)[0],
            JsonElement.Parse(Words().Match(page).Groups["json"].Value)
        );
    }

    private static List<string> Texts(JsonElement numbers, JsonElement words) =>
        [.. numbers.EnumerateArray().Select(number => words.GetProperty("words")[number.GetInt32()].GetString()!)];

    /// <summary>Every comparison of the sheet: its sentence, its threshold, and the answer that was found.</summary>
    private static List<(string Statement, long? Threshold, JsonElement Answer)> Evidence(JsonElement sheet, JsonElement words)
    {
        var answers = sheet[3].EnumerateArray().Chunk(2).ToDictionary(pair => pair[0].GetInt32(), pair => pair[1]);
        return
        [
            .. sheet[1]
                .EnumerateArray()
                .SelectMany(number => words.GetProperty("patterns")[number.GetInt32()][3].EnumerateArray().Chunk(3))
                .Select(found =>
                    (
                        words.GetProperty("words")[found[1].GetInt32()].GetString()!,
                        found[2].ValueKind == JsonValueKind.Null ? (long?)null : found[2].GetInt64(),
                        answers[found[0].GetInt32()]
                    )
                ),
        ];
    }

    [GeneratedRegex("<script type=\"application/json\" class=\"sheets\">(?<json>[^\\n]*)</script>")]
    private static partial Regex Sheets();

    [GeneratedRegex("<script type=\"application/json\" id=\"words\">(?<json>[^\\n]*)</script>")]
    private static partial Regex Words();
}
