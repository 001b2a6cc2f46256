using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>An amount that is not known, between two that are.</summary>
public sealed record ResultRange
{
    private ResultRange(Money least, Money most) => (Least, Most) = (least, most);

    /// <summary>It is at least this.</summary>
    public Money Least { get; }

    /// <summary>It is at most this.</summary>
    public Money Most { get; }

    /// <summary>From one amount to another of the same currency, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first is above the second.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static ResultRange Of(Money least, Money most) =>
        (most - least).IsNegative
            ? throw Refusal.OutOfRange(nameof(most), $"A range can't end at {most} below its start {least}.")
            : new(least, most);

    /// <summary>Both ends.</summary>
    public override string ToString() => $"{Least} to {Most}";
}
