using System.Text.Json;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes summary.json: the book as a whole, what it was made from and by which policies.</summary>
internal sealed class SummaryDocument(ReviewResult result)
{
    public const string FileName = "summary.json";

    private readonly Portfolio portfolio = result.Portfolio;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", OutputSet.Review.Format);
        json.WriteString("as_of", DateText.Iso(portfolio.AsOf));
        json.WriteString("as_of_from", result.IsDayGiven ? "--as-of" : "the latest day of issue or payment in the invoices");
        json.WriteString("currency", portfolio.Currency.Code);
        json.WriteString("tax_basis", TaxBasis(portfolio.Coverage));
        json.WriteString("audience", Words.Write(result.Reader));
        json.WriteFiles(result.Files);
        WriteBook(json);
        WriteConcentration(json);
        WriteAbc(json);
        WriteKinds(json);
        WriteTiers(json);
        new CreditSummary(result).Write(json);
        json.WritePolicies("policies", result);
        WriteProblems(json);
        json.WriteEndObject();
    }

    /// <summary>The same figures as a row of accounts.csv, of all accounts together.</summary>
    private void WriteBook(Utf8JsonWriter json)
    {
        var figures = portfolio.Figures;
        json.WriteStartObject("book");
        json.WriteNumber("accounts", portfolio.Accounts.Length);
        json.WriteNumber("families", portfolio.Families.Length);
        json.WriteNumber("active_families", portfolio.Standing.Active);
        json.WriteFigure("invoices", figures.Invoices);
        json.WriteFigure("credit_notes", figures.CreditNotes);
        json.WriteNumber("issued_after_as_of", portfolio.Coverage.IssuedLater);
        json.WriteNumber("intercompany_accounts", portfolio.Intercompany.Length);
        json.WriteNumber("intercompany_invoices", portfolio.Coverage.Intercompany);
        json.WriteFigure("net_invoiced", figures.NetInvoiced);
        json.WriteFigure("last_12_months", figures.LastTwelveMonths);
        json.WriteFigure("prior_12_months", figures.PriorTwelveMonths);
        json.WriteFigure("active_months", figures.ActiveMonths);
        json.WriteFigure("orders_per_year", figures.OrdersPerYear);
        json.WriteFigure("settled", figures.Settled);
        json.WriteFigure("late", figures.Late);
        json.WriteFigure("days_beyond_terms", figures.DaysBeyondTerms);
        json.WriteFigure("days_beyond_terms_signed", figures.DaysBeyondTermsSigned);
        json.WriteFigure("late_share", figures.LateShare);
        json.WriteFigure("disputed", figures.Disputed);
        json.WriteFigure("disputed_share", figures.DisputedShare);
        json.WriteFigure("open", figures.Open);
        json.WriteFigure("overdue", figures.Overdue);
        json.WriteFigure("oldest_overdue_days", figures.OldestOverdueDays);
        json.WriteFigure("peak_exposure", figures.PeakExposure);
        json.WriteFigure("regularity_k", portfolio.Regularity.K);
        json.WriteEndObject();
    }

    private void WriteConcentration(Utf8JsonWriter json)
    {
        json.WriteStartObject("concentration");
        Write("purchases_last_12_months", portfolio.Standing.Purchases);
        Write("open_receivables", portfolio.Standing.Open);
        json.WriteEndObject();

        void Write(string name, Concentration concentration)
        {
            json.WriteStartObject(name);
            json.WriteNumber("families", concentration.Accounts);
            json.WriteFigure("hhi", concentration.HerfindahlHirschman);
            json.WriteFigure("gini", concentration.Gini);
            json.WriteFigure("share_of_largest", concentration.OfLargest(1));
            json.WriteFigure("share_of_largest_5", concentration.OfLargest(5));
            json.WriteFigure("share_of_largest_10", concentration.OfLargest(10));
            json.WriteEndObject();
        }
    }

    private void WriteAbc(Utf8JsonWriter json)
    {
        var abc = portfolio.Standing.Abc;
        json.WriteStartObject("abc");
        json.WriteNumber("A", abc.A);
        json.WriteNumber("B", abc.B);
        json.WriteNumber("C", abc.C);
        json.WriteNumber("none", abc.None);
        json.WriteNumber("unknown", portfolio.Standing.WithUnknownPurchases);
        json.WriteFigure("cut_a", abc.Terms.CutA);
        json.WriteFigure("cut_b", abc.Terms.CutB);
        json.WriteString("crossing_rule", Words.Write(abc.Terms.Crossing));
        json.WriteBoolean("ties_stay_together", abc.Terms.TiesStayTogether);
        json.WriteEndObject();
    }

    /// <summary>Accounts by how each kind came out and by primary kind, and the kinds the book cannot assess, said once.</summary>
    private void WriteKinds(Utf8JsonWriter json)
    {
        var accounts = result.Review.Accounts;
        json.WriteStartObject("kinds");
        foreach (var kind in Enum.GetValues<AccountKind>())
        {
            json.WriteStartObject(Words.Write(kind));
            foreach (var state in Enum.GetValues<KindState>().Reverse())
            {
                json.WriteNumber(Words.Write(state), accounts.Count(account => account.StateOf(kind) == state));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("primary_kinds");
        foreach (var kind in Enum.GetValues<PrimaryKind>().Reverse())
        {
            json.WriteNumber(Words.Write(kind), accounts.Count(account => account.Primary == kind));
        }

        json.WriteEndObject();
        json.WriteStartArray("not_assessed_kinds");
        foreach (var unassessed in result.Review.NotAssessed)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Write(unassessed.Kind));
            json.WriteStartArray("never_supplied");
            foreach (var feature in unassessed.NeverSupplied)
            {
                json.WriteStringValue(feature.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Corporate families by tier, how many wait, and how they moved since the last review.</summary>
    private void WriteTiers(Utf8JsonWriter json)
    {
        var review = result.Review;
        json.WriteStartObject("tiers");
        json.WriteString("counted", "corporate families; an account that stands alone is one");
        foreach (var tier in Enum.GetValues<AccountTier>().Reverse())
        {
            json.WriteNumber(Words.Write(tier), review.Families.Count(family => family.Tier == tier));
        }

        json.WriteNumber("capacity", review.Policies.Tiers.CapacityOf(portfolio.Standing.Active));
        json.WriteNumber("waiting", review.WaitingList.Length);
        json.WriteNumber("overridden", review.Families.Count(family => family.Grant.Override is not null));
        json.WriteNumber(
            "provisional",
            review.Families.Count(family => family.Importance is { IsDetermined: true, IsProvisional: true })
        );
        json.WriteStartArray("moves");
        foreach (var move in review.Moves)
        {
            json.WriteStartObject();
            json.WriteString("from", Words.Write(move.From));
            json.WriteString("to", Words.Write(move.To));
            json.WriteNumber("families", move.Families);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteProblems(Utf8JsonWriter json)
    {
        json.WriteStartArray("notes");
        foreach (var problem in portfolio.Problems)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Write(problem.Kind));
            json.WriteString("account", problem.Account);
            json.WriteString("detail", problem.Detail);
            json.WriteNumber("count", problem.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TaxBasis(BookCoverage coverage) =>
        coverage.WithoutTax == 0 ? "net of tax"
        : coverage.WithoutTax == coverage.Invoices ? "as given: no invoice says its tax, so purchases may include it"
        : $"net of tax where given; {coverage.WithoutTax} invoices do not say their tax and are taken as given";
}
