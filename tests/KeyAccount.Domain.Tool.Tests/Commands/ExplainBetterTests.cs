using System.Text.Json;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary><c>explain</c> tells from which answers a better outcome would have been given.</summary>
public sealed class ExplainBetterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ExplainBetterTests() =>
        folder.Write(
            "invoices.csv",
            string.Join(
                '\n',
                [
                    "account,invoice,issued,due,settled,amount,currency",
                    .. Enumerable
                        .Range(0, 12)
                        .Select(ago => new NodaTime.LocalDate(2024, 6, 1).PlusMonths(-ago))
                        .Select(
                            (month, at) =>
                                $"A,A{at},{Iso(month)},{Iso(month.PlusDays(9))},{Iso(month.PlusDays(23))},1000,EUR\nB,B{at},{Iso(month)},{Iso(month.PlusDays(9))},{Iso(month.PlusDays(9))},10,EUR"
                        ),
                    "",
                ]
            )
        );

    [Theory]
    [InlineData("en", "  grade B from: days late, weighted by amount below 5 days, now 14 days\n")]
    [InlineData("es", "  calificación B con: días de retraso, ponderados por importe por debajo de 5 días, ahora 14 días\n")]
    [InlineData("zh-Hans", "  达到等级B：按金额加权的逾期天数低于5 天，现为14 天\n")]
    public async Task The_next_grade_is_told_with_what_it_takes_and_what_is(string language, string way) =>
        Assert.Contains(way, (await Explain("A", "--language", language)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task At_most_five_ways_are_told() =>
        Assert.Equal(5, (await Explain("A")).Output.Split("  grade B from: ").Length - 1);

    [Fact]
    public async Task A_grade_that_nothing_leads_to_is_told_too() =>
        Assert.Contains(
            "no way to grade A by up to three answers that somebody can change",
            (await Explain("B")).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_ways_are_in_the_json()
    {
        var result = await Explain("A", "--json");

        using var json = JsonDocument.Parse(result.Output);
        var better = json.RootElement.EnumerateArray().Last();
        var credit = better
            .GetProperty("outcomes")
            .EnumerateArray()
            .Single(outcome => outcome.GetProperty("of").GetString() == "credit");
        var change = credit.GetProperty("ways")[0][0];
        Assert.Equal(
            ("B", "days_late", "14 days"),
            (
                credit.GetProperty("outcome").GetString(),
                change.GetProperty("feature").GetString(),
                change.GetProperty("now").GetString()
            )
        );
    }

    [Fact]
    public async Task A_client_is_told_nothing_of_kinds_and_tiers()
    {
        var result = await Explain("A", "--audience", "client", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.All(
            json.RootElement.EnumerateArray().Last().GetProperty("outcomes").EnumerateArray(),
            outcome => Assert.Equal("credit", outcome.GetProperty("of").GetString())
        );
    }

    public void Dispose() => folder.Dispose();

    private static string Iso(NodaTime.LocalDate date) => DateText.Iso(date);

    private Task<Result> Explain(string account, params string[] more) =>
        Keyaccount.Run([
            "explain",
            "--account",
            account,
            "--invoices",
            folder.At("invoices.csv"),
            "--as-of",
            "2024-06-30",
            .. more,
        ]);
}
