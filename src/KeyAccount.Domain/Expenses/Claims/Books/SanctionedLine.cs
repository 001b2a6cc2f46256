using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>What was sanctioned of a line, in the currency of the policy.</summary>
public sealed record SanctionedLine
{
    private SanctionedLine(long number, ExpenseKey key, Money claimed, Money sanctioned, Money tax) =>
        (Number, Key, Claimed, Sanctioned, Tax) = (number, key, claimed, sanctioned, tax);

    /// <summary>The number of the line.</summary>
    public long Number { get; }

    /// <summary>To what it is charged.</summary>
    public ExpenseKey Key { get; }

    /// <summary>What was claimed, without tax.</summary>
    public Money Claimed { get; }

    /// <summary>What was sanctioned: from zero to what was claimed.</summary>
    public Money Sanctioned { get; }

    /// <summary>The tax on what was sanctioned.</summary>
    public Money Tax { get; }

    /// <summary>What is paid for it.</summary>
    public Money Payable => Sanctioned + Tax;

    /// <summary>A line. Of the tax it has the part that was sanctioned, rounded down.</summary>
    /// <param name="number">The number of the line.</param>
    /// <param name="key">To what it is charged.</param>
    /// <param name="claimed">What was claimed, from zero: a small amount in another currency can come to nothing in this one.</param>
    /// <param name="claimedTax">The tax claimed on top, from zero.</param>
    /// <param name="sanctioned">What is sanctioned.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or more is sanctioned than was claimed.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static SanctionedLine Of(long number, ExpenseKey key, Money claimed, Money claimedTax, Money sanctioned)
    {
        Guard.Against.Null(key);
        return claimed.IsNegative || claimedTax.IsNegative || sanctioned.IsNegative || (claimed - sanctioned).IsNegative
            ? throw Refusal.OutOfRange(
                nameof(sanctioned),
                $"{sanctioned} sanctioned of line {number} is not within 0 to {claimed}, or its tax {claimedTax} is below 0."
            )
            : new(
                Guard.Against.NegativeOrZero(number),
                key,
                claimed,
                sanctioned,
                Money.OfMinor(
                    claimed.IsZero ? 0 : (long)((Int128)claimedTax.MinorUnits * sanctioned.MinorUnits / claimed.MinorUnits),
                    (claimed + claimedTax).Currency
                )
            );
    }
}
