using System.Collections.Immutable;
using System.Text;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Report;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>The files one command writes, and the one among them that tells that it wrote them.</summary>
/// <param name="Marker">A JSON file whose first member is <c>"format"</c>; null for files that are never replaced.</param>
/// <param name="Format">The value of that member.</param>
/// <param name="Names">Every file the command may write; the marker is one of them.</param>
internal sealed record OutputSet(string? Marker, string Format, ImmutableArray<string> Names)
{
    /// <summary>What <c>keyaccount review</c> writes.</summary>
    public static readonly OutputSet Review = new(
        "summary.json",
        "keyaccount.review/1",
        ["accounts.csv", "decisions.jsonl", "summary.json", "report.html", "rejected.csv"]
    );

    /// <summary>What <c>keyaccount sample</c> writes.</summary>
    public static readonly OutputSet Sample = new(
        "sample.json",
        "keyaccount.sample/1",
        [
            "invoices.csv",
            "accounts.csv",
            "credit.csv",
            "credit-events.csv",
            "statements.csv",
            "securities.csv",
            "rates.csv",
            "lines.csv",
            "families.csv",
            "documents.csv",
            "collections.csv",
            "orders.csv",
            "quotes.csv",
            "products.csv",
            "pools.csv",
            "budget.csv",
            "expenses.csv",
            "sales.csv",
            "sample.json",
        ]
    );

    /// <summary>What <c>keyaccount credit status</c> writes.</summary>
    public static readonly OutputSet CreditStatus = new(
        CreditStatusDocument.FileName,
        "keyaccount.credit-status/1",
        [CreditStatusTable.FileName, CreditStatusDocument.FileName]
    );

    /// <summary>What <c>keyaccount credit check</c> writes.</summary>
    public static readonly OutputSet CreditChecks = new(
        CheckDocument.FileName,
        "keyaccount.credit-check/1",
        [CheckTable.FileName, CheckDocument.LinesName, CheckDocument.FileName]
    );

    /// <summary>What <c>keyaccount credit provision</c> writes.</summary>
    public static readonly OutputSet Provision = new(
        ProvisionDocument.FileName,
        "keyaccount.provision/1",
        [ProvisionDocument.FileName]
    );

    /// <summary>What <c>keyaccount discount review</c> writes.</summary>
    public static readonly OutputSet DiscountReview = new(
        DiscountDocument.FileName,
        "keyaccount.discount-review/1",
        [
            DealTable.FileName,
            DealLineTable.FileName,
            ApprovalTable.FileName,
            LeakageTable.FileName,
            DecisionLines.FileName,
            DiscountDocument.FileName,
            DiscountPage.FileName,
        ]
    );

    /// <summary>What <c>keyaccount expenses review</c> writes.</summary>
    public static readonly OutputSet Spending = new(
        SpendingSummary.FileName,
        "keyaccount.expenses/1",
        [
            BudgetsTable.FileName,
            BreachesTable.FileName,
            QuestionsTable.FileName,
            MonthsTable.FileName,
            ReductionTable.FileName,
            SpendingLines.FileName,
            SpendingSummary.FileName,
            SpendingPage.FileName,
            "rejected.csv",
        ]
    );

    /// <summary>What <c>keyaccount policy compare</c> writes.</summary>
    public static readonly OutputSet Comparison = new(
        "comparison.json",
        "keyaccount.comparison/1",
        ["compare.html", "affected.csv", "comparison.json"]
    );

    /// <summary>What <c>keyaccount policy new</c> writes. Policies are edited and signed, so they are never replaced.</summary>
    public static readonly OutputSet Policies = new(
        null,
        "",
        [.. PolicyKind.All.SelectMany(kind => new[] { kind.FileName, kind.SchemaName })]
    );

    /// <summary>How a marker file begins; the writer of the marker must keep to it.</summary>
    public string Beginning => $"{{\n  \"format\": \"{Format}\",\n";

    /// <summary>Whether the folder holds a set that this command wrote.</summary>
    public bool WroteInto(string folder)
    {
        if (Marker is null || Path.Combine(folder, Marker) is var marker && !File.Exists(marker))
        {
            return false;
        }

        var expected = Encoding.UTF8.GetBytes(Beginning);
        var found = new byte[expected.Length];
        using var file = new FileStream(marker, FileMode.Open, FileAccess.Read, FileShare.Read);
        return file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length
            && found.AsSpan().SequenceEqual(expected);
    }
}
