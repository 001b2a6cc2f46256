using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>One account that comes out otherwise.</summary>
/// <param name="Before">Its review before.</param>
/// <param name="After">Its review after.</param>
/// <param name="Shift">What becomes of its kinds and tier; null when nothing does.</param>
/// <param name="Credit">What becomes of its credit; null when nothing does.</param>
internal sealed record AffectedAccount(OutputRow Before, OutputRow After, AccountShift? Shift, CreditShift? Credit)
{
    public string Account => Before.Facts.Account;

    public string? Name => Before.Facts.Profile?.Name;

    /// <summary>How much higher the line is after; null when either is not known or not given.</summary>
    public Money? LineDifference =>
        After.Credit?.Line?.Amount is { } after && Before.Credit?.Line?.Amount is { } before ? after - before : null;

    /// <summary>By how much the line moves, in minor units; one that is not given counts as nothing, for the order only.</summary>
    private long Weight =>
        Math.Abs((After.Credit?.Line?.Amount?.MinorUnits ?? 0) - (Before.Credit?.Line?.Amount?.MinorUnits ?? 0));

    /// <summary>The largest change of the line first, then of the grade, then whose family buys most, then by account.</summary>
    public static IReadOnlyList<AffectedAccount> Of(PolicyComparison comparison)
    {
        var shifts = comparison.Accounts.Affected.ToDictionary(shift => shift.Account, StringComparer.Ordinal);
        var credits =
            comparison.Credit?.Affected.ToDictionary(shift => shift.Account, StringComparer.Ordinal)
            ?? new Dictionary<string, CreditShift>(StringComparer.Ordinal);
        return
        [
            .. comparison
                .Before.Rows.Zip(comparison.After.Rows)
                .Select(pair => new AffectedAccount(
                    pair.First,
                    pair.Second,
                    shifts.GetValueOrDefault(pair.First.Facts.Account),
                    credits.GetValueOrDefault(pair.First.Facts.Account)
                ))
                .Where(account => account.Shift is not null || account.Credit is not null)
                .OrderByDescending(account => account.Weight)
                .ThenByDescending(account => Math.Abs(account.Credit?.GradeSteps ?? 0))
                .ThenByDescending(account => account.Before.Facts.Ranked.LastTwelveMonths?.MinorUnits ?? long.MinValue)
                .ThenBy(account => account.Account, StringComparer.Ordinal),
        ];
    }
}
