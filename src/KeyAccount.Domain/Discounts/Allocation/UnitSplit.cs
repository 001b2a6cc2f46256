using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Allocation;

/// <summary>An amount of a line divided among its units: the first units take the extra minor unit.</summary>
/// <param name="FirstUnits">How many units, the first ones, take the larger part; none when all are alike.</param>
/// <param name="First">What each of the first units takes.</param>
/// <param name="Others">What each of the other units takes.</param>
public sealed record UnitSplit(long FirstUnits, Money First, Money Others)
{
    /// <summary>Divides an amount of either sign; the parts add up to it exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not one or more units.</exception>
    public static UnitSplit Of(Money amount, long units)
    {
        if (units < 1)
        {
            throw Refusal.OutOfRange(nameof(units), $"an amount is divided among 1 unit or more, not {units}.");
        }
        var (whole, rest) = Math.DivRem(amount.Used().MinorUnits, units);
        return new(
            Math.Abs(rest),
            Money.OfMinor(whole + Math.Sign(rest), amount.Currency),
            Money.OfMinor(whole, amount.Currency)
        );
    }

    /// <summary>What a unit takes, counted from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is below 1.</exception>
    public Money OfUnit(long unit) =>
        unit < 1 ? throw Refusal.OutOfRange(nameof(unit), $"units are counted from 1, not {unit}.")
        : unit <= FirstUnits ? First
        : Others;
}
