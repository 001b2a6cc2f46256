using System.Reflection;
using System.Text.Json;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes the data of the page as JSON in pure ASCII, which a browser keeps in one byte a letter.</summary>
/// <remarks>
/// One column an array, so that 50,000 accounts parse fast and small. The sheets stand in pieces of 250 accounts that the script only
/// reads when one of them is looked at.
/// </remarks>
internal sealed class ReportData(ReportBook book)
{
    private const int SheetsInPiece = 250;

    private readonly ReportText text = book.Text;

    public void Write(TextWriter page, Stream stream)
    {
        Embed("id=\"data\"", WriteData);
        var sheets = new SheetData(book);
        for (var first = 0; first < book.Rows.Length; first += SheetsInPiece)
        {
            var piece = book.Rows.AsMemory().Slice(first, Math.Min(SheetsInPiece, book.Rows.Length - first));
            Embed(
                "class=\"sheets\"",
                json =>
                {
                    json.WriteStartArray();
                    foreach (var row in piece.Span)
                    {
                        sheets.Write(json, row);
                    }

                    json.WriteEndArray();
                }
            );
        }

        Embed("id=\"words\"", sheets.WriteWords);

        void Embed(string attributes, Action<Utf8JsonWriter> write)
        {
            page.Write($"<script type=\"application/json\" {attributes}>");
            page.Flush();

            // The default encoder leaves no <, >, & or quote of either kind, and no letter beyond ASCII, as it is.
            using (var json = new Utf8JsonWriter(stream))
            {
                write(json);
            }

            page.Write("</script>\n");
            page.Flush();
        }
    }

    private void WriteData(Utf8JsonWriter json)
    {
        var portfolio = book.Result.Portfolio;
        json.WriteStartObject();
        json.WriteString("currency", portfolio.Currency.Code);
        json.WriteNumber("exponent", portfolio.Currency.Exponent);
        json.WriteNumber("sheetsInPiece", SheetsInPiece);
        WritePhrases(json);
        var owners = Names(row => row.Row.Facts.Profile?.Owner);
        var territories = Names(row => row.Row.Facts.Profile?.Territory);
        Strings(json, "owners", owners.Keys);
        Strings(json, "territories", territories.Keys);
        Strings(json, "kinds", Enum.GetValues<AccountKind>().Select(kind => text.Name(AccountScales.Kind, kind)));
        Strings(json, "tiers", Enum.GetValues<AccountTier>().Select(tier => text.Name(AccountScales.Tier, tier)));
        Strings(json, "outcomes", Enum.GetValues<CreditOutcome>().Select(outcome => text.Name(CreditScales.Outcomes, outcome)));
        Strings(json, "grades", Enum.GetValues<CreditGrade>().Select(grade => grade.ToString()));
        Strings(json, "meanings", Enum.GetValues<CreditGrade>().Select(grade => text.Name(CreditScales.GradeMeanings, grade)));
        Strings(json, "needs", Enum.GetValues<EvidenceNeed>().Select(need => text.Name(CreditScales.Needs, need)));
        Strings(json, "reasons", Enum.GetValues<ActionKind>().Select(kind => text[ReportAction.ReasonOf(kind)]));
        Strings(json, "steps", Enum.GetValues<ActionKind>().Select(kind => text[ReportAction.StepOf(kind)]));
        Strings(
            json,
            "deadlines",
            Enum.GetValues<ActionKind>().Select(kind => ReportText.Day(portfolio.AsOf.PlusDays(ReportAction.DaysOf(kind))))
        );
        json.WriteStartObject("columns");
        Strings(json, "account", book.Rows.Select(row => row.Account));
        Strings(json, "name", book.Rows.Select(row => row.Name ?? ""));
        Numbers(json, "owner", row => Place(owners, row.Row.Facts.Profile?.Owner));
        Numbers(json, "territory", row => Place(territories, row.Row.Facts.Profile?.Territory));
        Numbers(json, "kinds", row => row.Row.Reviewed.Met.Aggregate(0L, (set, kind) => set | (1L << (int)kind)));
        Numbers(json, "tier", row => Array.IndexOf(Enum.GetValues<AccountTier>(), row.Row.Reviewed.Tier));
        Numbers(json, "outcome", row => row.Credit is { } credit ? (long)credit.Outcome : null);
        Numbers(json, "grade", row => (long?)row.Credit?.Grade);
        Numbers(json, "score", row => row.Credit?.Score is { } score ? (long)(score * 100) : null);
        Numbers(json, "line", row => row.Line);
        Numbers(json, "current", row => row.Current);
        Numbers(json, "open", row => row.Open);
        Numbers(json, "overdue", row => row.Overdue);
        Numbers(json, "oldest", row => row.Oldest);
        Numbers(json, "sales", row => row.Sales);
        Numbers(json, "prior", row => row.Prior);
        Numbers(json, "silent", row => row.Silent);
        Numbers(json, "needs", row => row.Needs.Aggregate(0L, (set, need) => set | (1L << (int)need)));
        Numbers(json, "action", row => (long)row.Action.Kind);
        Numbers(json, "risk", row => row.Action.AtRisk);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Every phrase of the report, by its name in lower camel case.</summary>
    private void WritePhrases(Utf8JsonWriter json)
    {
        json.WriteStartObject("text");
        foreach (var (name, label) in Phrases())
        {
            json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), text[label]);
        }

        json.WriteEndObject();
    }

    /// <summary>The phrases that the script of the page says.</summary>
    internal static IEnumerable<(string Name, Label Label)> Phrases() =>
        typeof(ReportPhrase)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => (field.Name, (Label)field.GetValue(null)!));

    private SortedDictionary<string, int> Names(Func<ReportRow, string?> of)
    {
        var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in book.Rows)
        {
            if (of(row) is { } name)
            {
                names[name] = 0;
            }
        }

        var place = 0;
        foreach (var name in names.Keys.ToList())
        {
            names[name] = place++;
        }

        return names;
    }

    private static long Place(SortedDictionary<string, int> names, string? name) => name is null ? -1 : names[name];

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private void Numbers(Utf8JsonWriter json, string name, Func<ReportRow, long?> of)
    {
        json.WriteStartArray(name);
        foreach (var row in book.Rows)
        {
            if (of(row) is { } value)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
