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
    private readonly ReportText text = book.Text;

    public void Write(TextWriter page, Stream stream)
    {
        Embed("id=\"data\"", WriteData);
        var sheets = new SheetData(book);
        for (var first = 0; first < book.Rows.Length; first += ReportTerms.SheetsInPiece)
        {
            var piece = book.Rows.AsMemory().Slice(first, Math.Min(ReportTerms.SheetsInPiece, book.Rows.Length - first));
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
        if (book.Result.Previous is not null)
        {
            Embed("id=\"changes-data\"", WriteChanges);
        }

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
        json.WriteBoolean("forClient", book.Result.Reader == Audience.Client);
        WriteTerms(json);
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
        Strings(json, "quiet", [text[ReportPhrase.IsSilent], text[ReportPhrase.IsDeclining]]);
        Strings(json, "reasons", Enum.GetValues<ActionKind>().Select(kind => text[ReportAction.ReasonOf(kind)]));
        Strings(json, "steps", Enum.GetValues<ActionKind>().Select(kind => text[ReportAction.StepOf(kind)]));
        Strings(
            json,
            "deadlines",
            Enum.GetValues<ActionKind>().Select(kind => ReportText.Day(portfolio.AsOf.PlusDays(ReportAction.DaysOf(kind))))
        );
        new PartFigures(book).Write(json, part => (Place(owners, part.Owner), Place(territories, part.Territory)));
        WriteExpiring(json);
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
        Numbers(json, "blocked", row => row.Blocked);
        Numbers(json, "quiet", row => row.IsQuiet ? (row.IsSilent ? 1 : 0) | (row.IsDeclining ? 2 : 0) : 0);
        Numbers(json, "action", row => (long)row.Action.Kind);
        Numbers(json, "risk", row => row.Action.AtRisk);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteTerms(Utf8JsonWriter json)
    {
        json.WriteStartObject("terms");
        json.WriteString("asOf", ReportText.Day(book.Result.Portfolio.AsOf));
        json.WriteNumber("actions", ReportTerms.Actions);
        json.WriteNumber("changes", ReportTerms.Changes);
        json.WriteNumber("listed", ReportTerms.Listed);
        json.WriteNumber("lowUse", ReportTerms.LowUse);
        json.WriteNumber("highUse", ReportTerms.HighUse);
        json.WriteNumber("fullUse", ReportTerms.FullUse);
        json.WriteNumber("pageRows", ReportTerms.PageRows);
        json.WriteNumber("sheetsInPiece", ReportTerms.SheetsInPiece);
        json.WriteNumber("curvePoints", ReportTerms.CurvePoints);
        json.WriteNumber("mostPlaces", book.Result.Review.Policies.Tiers.Terms.PerManager);
        json.WriteEndObject();
    }

    /// <summary>The accounts, things and days of what expires, the soonest first.</summary>
    private void WriteExpiring(Utf8JsonWriter json)
    {
        var expiring = Expiry.In(book).ToList();
        json.WriteStartObject("expiring");
        Strings(json, "whats", Expiry.Whats.Select(what => text[what]));
        Integers(json, "at", expiring.Select(expiry => expiry.Row.Index));
        Integers(json, "what", expiring.Select(expiry => Array.IndexOf(Expiry.Whats, expiry.What)));
        Strings(json, "on", expiring.Select(expiry => ReportText.Day(expiry.On)));
        json.WriteEndObject();
    }

    /// <summary>All changes, of which the page without a choice of owner or territory shows the first few.</summary>
    private void WriteChanges(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Strings(json, "whats", ReportChange.Whats.Select(what => text[what]));
        Integers(json, "at", book.Changes.Select(change => change.Row.Index));
        Integers(json, "what", book.Changes.Select(change => Array.IndexOf(ReportChange.Whats, change.What)));
        Strings(json, "before", book.Changes.Select(change => change.Before));
        Strings(json, "now", book.Changes.Select(change => change.Now));
        json.WriteEndObject();
    }

    private static void Integers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
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
        new[] { typeof(ReportPhrase), typeof(SheetPhrase) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
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
