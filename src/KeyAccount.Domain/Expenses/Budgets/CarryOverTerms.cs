using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What of a budget's rest goes on to the next one. Signed: what was left, and what was spent too much.</summary>
public sealed record CarryOverTerms
{
    private CarryOverTerms(bool surplus, Money? cap, bool overspend) =>
        (Surplus, SurplusCap, Overspend) = (surplus, cap, overspend);

    /// <summary>Whether what is left goes on.</summary>
    public bool Surplus { get; }

    /// <summary>How much of what is left goes on at most, itself allowed; the rest lapses. Null for all of it.</summary>
    public Money? SurplusCap { get; }

    /// <summary>Whether what was spent too much is taken off the next budget.</summary>
    public bool Overspend { get; }

    /// <summary>Nothing goes on: what is left lapses, what was spent too much is forgiven. Open commitments still take their budget with them.</summary>
    public static CarryOverTerms Nothing { get; } = new(false, null, false);

    /// <summary>All goes on, both ways.</summary>
    public static CarryOverTerms Everything { get; } = new(true, null, true);

    /// <summary>What was spent too much goes on, what is left lapses.</summary>
    public static CarryOverTerms OverspendOnly { get; } = new(false, null, true);

    /// <summary>All that was spent too much goes on, and of what is left at most an amount.</summary>
    /// <param name="cap">Above zero, in the currency of the budget.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cap is not above zero.</exception>
    public static CarryOverTerms UpTo(Money cap) =>
        cap.IsPositive
            ? new(true, cap, true)
            : throw Refusal.OutOfRange(
                nameof(cap),
                $"A cap of {cap} is not above zero; without one, or with overspending alone, say so."
            );

    /// <summary>Reads parts as they were written down; null when they do not fit together.</summary>
    internal static CarryOverTerms? Of(bool surplus, Money? cap, bool overspend) =>
        cap is { } amount && (!surplus || !amount.IsPositive) ? null : new(surplus, cap, overspend);

    /// <summary>What goes on of a rest, in minor units.</summary>
    internal Int128 Of(Int128 rest) =>
        rest < 0 ? (Overspend ? rest : 0)
        : !Surplus ? 0
        : SurplusCap is { } cap ? Int128.Min(rest, cap.MinorUnits)
        : rest;
}
