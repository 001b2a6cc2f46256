using System.Numerics;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>An amount that is scaled by several exact factors and rounded once. The products need more than 128 bits.</summary>
internal readonly record struct Flexing(BigInteger Part, BigInteger Whole)
{
    private const long PerWhole = BasisPoint.PerWhole;

    public static Flexing Of(Money amount) => new(amount.MinorUnits, 1);

    public Flexing Times(BigInteger part, BigInteger whole) => new(Part * part, Whole * whole);

    /// <summary>Prices that have changed by so much.</summary>
    public Flexing WithInflation(Percentage change) => Times(PerWhole + change.BasisPoints, PerWhole);

    /// <summary>
    /// The part that varies moves as the sales do; null when it has to and they are unknown or were not above zero. Sales that are scaled to
    /// the length of the period: sales × part ÷ whole.
    /// </summary>
    public Flexing? WithSales(Share varies, Money? before, Money? now, long part = 1, long whole = 1)
    {
        if (varies.BasisPoints == 0)
        {
            return this;
        }
        Money.RefuseMixed(before, now);
        if (
            before is not { IsPositive: true, MinorUnits: var basis }
            || now is not { IsNegative: false, MinorUnits: var sales }
        )
        {
            return null;
        }
        var expected = (BigInteger)basis * part;
        return Times(
            ((PerWhole - varies.BasisPoints) * expected) + ((BigInteger)varies.BasisPoints * sales * whole),
            PerWhole * expected
        );
    }

    /// <summary>Rounded down, so that no target and no saving is ever better than it is; null beyond what money may be.</summary>
    public Money? RoundedDown(Currency currency)
    {
        var units = RoundedDivision.Divide(Part, Whole, Rounding.Down);
        return BigInteger.Abs(units) <= Money.MaxMinorUnits ? Money.OfMinor((long)units, currency) : null;
    }
}
