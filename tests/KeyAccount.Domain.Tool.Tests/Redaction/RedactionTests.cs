using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Tests.Redaction;

/// <summary>No finding, answer or limit that is meant for a narrower circle reaches a wider one, whatever is written.</summary>
public class RedactionTests
{
    private static readonly (string Name, Func<ReviewResult, string> Render)[] Renderers =
    [
        ("accounts.csv", result => Text(stream => AccountsTable.Write(stream, result.Rows))),
        (
            "decisions.jsonl",
            result => Text(stream => DecisionLines.Write(stream, result, static _ => { }, CancellationToken.None))
        ),
        ("summary.json", result => Json(new SummaryDocument(result).Write)),
        ("explain", Explain),
        ("report.html", result => Decoded(Text(stream => ReportPage.Write(stream, result)))),
    ];

    [Fact]
    public void Nothing_for_a_narrower_circle_reaches_a_wider_one()
    {
        var (hidden, shown) = (0, 0);
        foreach (var result in AnyResult.All.Sample(300, new Rnd(17), 50))
        {
            foreach (var (name, render) in Renderers)
            {
                var text = render(result);
                foreach (var secret in Secrets(result))
                {
                    hidden++;
                    Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{name} tells {result.Reader}: {secret}");
                }

                shown += result.Reader == Audience.Finance && text.Contains("KO-02", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        // The property is about something: there was much to hide, and finance does see the like.
        Assert.InRange(hidden, 2_000, int.MaxValue);
        Assert.InRange(shown, 50, int.MaxValue);
    }

    [Fact]
    public void A_screening_hit_bars_for_every_reader_and_is_explained_to_finance_alone()
    {
        var file = new CreditFile
        {
            Account = "A",
            Form = DebtorForm.Company,
            Identity = IdentityStatus.Complete,
            Screening = ScreeningStatus.Hit,
            ScreenedOn = AnyResult.AsOf,
            Events = CreditEvents.None,
        };

        string Rows(Audience reader) =>
            Text(stream =>
                AccountsTable.Write(stream, AnyResult.Of(0, reader, Language.English, file, file with { Account = "B" }).Rows)
            );

        Assert.All(Enum.GetValues<Audience>(), reader => Assert.Contains(",barred,", Rows(reader), StringComparison.Ordinal));
        Assert.Contains("KO-02", Rows(Audience.Finance), StringComparison.Ordinal);
        Assert.DoesNotContain("KO-02", Rows(Audience.Sales), StringComparison.Ordinal);
        Assert.DoesNotContain("KO-02", Rows(Audience.Client), StringComparison.Ordinal);
    }

    /// <summary>The codes of findings and score lines that are not for the reader, and the sentences of answers that are not.</summary>
    private static IEnumerable<string> Secrets(ReviewResult result)
    {
        foreach (var credit in result.Credit!.Evaluations)
        {
            Decision[] decisions = [credit.KnockOuts, credit.Evidence, .. Others(result, credit.Account)];
            foreach (var finding in decisions.SelectMany(decision => decision.Explain()))
            {
                if (finding.MayBeReadBy(result.Reader))
                {
                    continue;
                }

                yield return finding.Code;
                foreach (var evidence in finding.Evidence.Where(evidence => IsHidden(evidence.Feature, result.Reader)))
                {
                    yield return Wording.In(result.Language).Statement(evidence.Feature, evidence.Operator, evidence.Required);
                    yield return new ReportText(result.Language, Currency.Eur, AnyResult.AsOf).Statement(evidence);
                }
            }

            foreach (var line in credit.Scoring?.Lines.Where(line => IsHidden(line.Feature, result.Reader)) ?? [])
            {
                yield return $"\"{line.Code}\"";
                yield return $"{line.Feature.Label.In(result.Language)}:";
            }
        }
    }

    private static IEnumerable<Decision> Others(ReviewResult result, string account)
    {
        var reviewed = result.Review.Find(account)!;
        return [reviewed.Kinds, reviewed.Family.Earned];
    }

    private static bool IsHidden(Feature feature, Audience reader) => CreditFeatures.AudienceOf(feature) < reader;

    private static string Explain(ReviewResult result)
    {
        using var text = new StringWriter();
        foreach (var row in result.Rows)
        {
            new ExplainText(text, result).Write(row);
        }

        return text.ToString();
    }

    /// <summary>The page with the letters that its data escapes, as a reader gets them.</summary>
    private static string Decoded(string page) =>
        WebUtility.HtmlDecode(
            Regex.Replace(
                page,
                "\\\\u([0-9A-F]{4})",
                match =>
                    (
                        (char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    ).ToString()
            )
        );

    private static string Json(Action<Utf8JsonWriter> write) =>
        Text(stream =>
        {
            using var json = new Utf8JsonWriter(stream, JsonText.Indented);
            write(json);
        });

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
