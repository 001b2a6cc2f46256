using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// The unit in which a policy counts its caps: 0.1 % of the seller's net sales of 12 months, with one significant digit. It is written
/// down as money when the policy is made, and never recomputed behind anybody's back.
/// </summary>
public sealed record PolicyUnit
{
    private const int PartOfSales = 1_000;

    private PolicyUnit(Money amount) => Amount = amount;

    /// <summary>The unit as money, above zero.</summary>
    public Money Amount { get; }

    /// <summary>The unit as it stands in a policy.</summary>
    /// <exception cref="ArgumentException">The amount is not above zero.</exception>
    public static PolicyUnit Of(Money amount)
    {
        Guard.Against.NegativeOrZero(amount.Used().MinorUnits, nameof(amount));
        return new(amount);
    }

    /// <summary>0.1 % of net sales, rounded half to even to one significant digit: 1,477,031.80 gives 1,000.</summary>
    /// <exception cref="ArgumentException">0.1 % of the sales is less than one minor unit.</exception>
    public static PolicyUnit FromNetSales(Money netSales)
    {
        Guard.Against.OutOfRange(netSales.Used().MinorUnits, nameof(netSales), PartOfSales, Money.MaxMinorUnits);
        var digit = 1L;
        while (netSales.MinorUnits / PartOfSales / digit >= 10)
        {
            digit *= 10;
        }
        return new(
            Money.OfMinor(
                RoundedDivision.Divide(netSales.MinorUnits, digit * PartOfSales, Rounding.HalfEven) * digit,
                netSales.Currency
            )
        );
    }

    /// <summary>So many units, rounded down to a minor unit.</summary>
    public Money Times(decimal units) => Amount.Times(units, Rounding.Down);

    /// <summary>The amount.</summary>
    public override string ToString() => Amount.ToString();
}
