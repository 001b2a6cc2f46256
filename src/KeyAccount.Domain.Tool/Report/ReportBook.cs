using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>A reviewed book as the report looks at it.</summary>
internal sealed class ReportBook
{
    public ReportBook(ReviewResult result)
    {
        Result = result;
        Rows = [.. result.Rows.Select((row, at) => new ReportRow(row, at))];
        Text = new(result.Language, result.Portfolio.Currency, result.Portfolio.AsOf);
    }

    public ReviewResult Result { get; }

    /// <summary>Every account in ordinal order.</summary>
    public ImmutableArray<ReportRow> Rows { get; }

    public ReportText Text { get; }

    public Language Language => Result.Language;

    /// <summary>What to do, the most money at risk first.</summary>
    public IEnumerable<ReportRow> Actions =>
        Rows.Where(row => row.Action.Kind != ActionKind.None)
            .OrderByDescending(row => row.Action.AtRisk)
            .ThenBy(row => row.Account, StringComparer.Ordinal);

    /// <summary>The open sum of the accounts; unknown when one of them is.</summary>
    public Int128? OpenOfAccounts => Rows.All(row => row.Open is not null) ? Sum(Rows.Select(row => row.Open)) : null;

    /// <summary>The ageing of all accounts; null when the ageing of one is unknown.</summary>
    public (Int128 NotDue, Int128 Days30, Int128 Days60, Int128 Days90, Int128 Over90, Int128 Credit)? Ageing
    {
        get
        {
            (Int128 NotDue, Int128 Days30, Int128 Days60, Int128 Days90, Int128 Over90, Int128 Credit) sum = default;
            foreach (var row in Rows)
            {
                if (row.Credit?.Behaviour is not { Ageing: { } ageing, UnusedCredit: { } credit })
                {
                    return null;
                }

                sum.NotDue += ageing.NotDue.MinorUnits;
                sum.Days30 += ageing.Days1To30.MinorUnits;
                sum.Days60 += ageing.Days31To60.MinorUnits;
                sum.Days90 += ageing.Days61To90.MinorUnits;
                sum.Over90 += ageing.Over90.MinorUnits;
                sum.Credit += credit.MinorUnits;
            }

            return sum;
        }
    }

    /// <summary>What is known of them added up.</summary>
    public static Int128 Sum(IEnumerable<long?> amounts)
    {
        Int128 total = 0;
        foreach (var amount in amounts)
        {
            total += amount ?? 0;
        }

        return total;
    }
}
