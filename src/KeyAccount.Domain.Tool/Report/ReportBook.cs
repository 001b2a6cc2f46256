using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>A reviewed book as the report looks at it.</summary>
internal sealed class ReportBook
{
    private readonly HashSet<string> accounts;

    public ReportBook(ReviewResult result)
    {
        Result = result;
        Rows = [.. result.Rows.Select((row, at) => new ReportRow(row, at))];
        accounts = Rows.Select(row => row.Account).ToHashSet(StringComparer.Ordinal);
        Text = new(result.Language, result.Portfolio.Currency, result.Portfolio.AsOf);
        Changes = [.. ReportChange.In(this)];
    }

    public ReviewResult Result { get; }

    /// <summary>Every account in ordinal order.</summary>
    public ImmutableArray<ReportRow> Rows { get; }

    public ReportText Text { get; }

    /// <summary>Whether an account has a sheet.</summary>
    public bool Has(string account) => accounts.Contains(account);

    /// <summary>What changed since the last review, the most money open first.</summary>
    public ImmutableArray<ReportChange> Changes { get; }

    public Language Language => Result.Language;

    /// <summary>What to do, the most money at risk first.</summary>
    public IEnumerable<ReportRow> Actions =>
        Rows.Where(row => row.Action.Kind != ActionKind.None)
            .OrderByDescending(row => row.Action.AtRisk)
            .ThenBy(row => row.Account, StringComparer.Ordinal);

    /// <summary>The open sum of the accounts; unknown when one of them is.</summary>
    public Int128? OpenOfAccounts => Total(Rows.Select(row => row.Open));

    /// <summary>Whether the open sum of the figures is that of the documents and that of the accounts, in words.</summary>
    public string Reconciliation
    {
        get
        {
            if (
                Result.Portfolio.Figures.Open is not { } open
                || Result.Outlook.Open is not { } documents
                || OpenOfAccounts is not { } accounts
            )
            {
                return Text[ReportPhrase.Unreconciled];
            }

            var difference =
                Int128.Max(open.MinorUnits, Int128.Max(documents.MinorUnits, accounts))
                - Int128.Min(open.MinorUnits, Int128.Min(documents.MinorUnits, accounts));
            return difference == 0 ? Text[ReportPhrase.Reconciled] : Text.Fill(ReportPhrase.Difference, Text.Total(difference));
        }
    }

    /// <summary>
    /// What is open by age (not due, 1 to 30, 31 to 60, 61 to 90, over 90 days), and last, at or below zero, the unused credit; empty
    /// when it is unknown.
    /// </summary>
    public static ImmutableArray<Money> AgeingOf(ReceivablesOutlook outlook) =>
        outlook is { Ageing: { } ageing, UnusedCredit: { } credit }
            ? [ageing.NotDue, ageing.Days1To30, ageing.Days31To60, ageing.Days61To90, ageing.Over90, -credit]
            : [];

    /// <summary>All of them added up; unknown when one of them is.</summary>
    public static Int128? Total(IEnumerable<long?> amounts)
    {
        Int128? total = 0;
        foreach (var amount in amounts)
        {
            total += amount;
        }

        return total;
    }
}
