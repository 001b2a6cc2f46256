using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Money
{
    // 9×10^14 · 10^19 · 10^4 stays below 127 bits.
    private static readonly Int128 LargestFastMantissa = PowerOfTen.Of(19);

    /// <summary>The sum of two amounts in one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="InvalidOperationException">An operand is the default value, no money.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public static Money operator +(Money left, Money right) => Bounded(left.minorUnits + right.minorUnits, Shared(left, right));

    /// <summary>The difference of two amounts in one currency.</summary>
    /// <inheritdoc cref="op_Addition" path="/exception"/>
    public static Money operator -(Money left, Money right) => Bounded(left.minorUnits - right.minorUnits, Shared(left, right));

    /// <summary>The opposite amount: what is owed becomes what is due.</summary>
    /// <exception cref="InvalidOperationException">The operand is the default value, no money.</exception>
    public static Money operator -(Money money) => new(-money.Used().minorUnits, money.currency);

    /// <summary>The amount without its sign.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    public Money Abs() => IsNegative ? -this : Used();

    /// <summary>The exact multiple.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public Money Times(long factor) => Bounded((Int128)Used().minorUnits * factor, currency);

    /// <summary>That share of the amount, rounded once to whole minor units.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    public Money Times(Share share, Rounding rounding) =>
        // INVARIANT: 9×10^14 · 10^4 fits 64 bits, and a share never makes an amount larger.
        new(RoundedDivision.Divide(Used().minorUnits * share.BasisPoints, BasisPoint.PerWhole, rounding), currency);

    /// <summary>That percentage of the amount (not the amount changed by it), rounded once to whole minor units.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public Money Times(Percentage percentage, Rounding rounding)
    {
        Int128 product = (Int128)Used().minorUnits * percentage.BasisPoints;
        return Bounded(RoundedDivision.Divide(product, BasisPoint.PerWhole, rounding), currency);
    }

    /// <summary>The product with a factor, exact until it is rounded once to whole minor units.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public Money Times(decimal factor, Rounding rounding) => TimesTraced(factor, rounding).Value;

    /// <summary>The same product, telling whether it was rounded and whether it vanished into zero.</summary>
    /// <inheritdoc cref="Times(decimal, Rounding)" path="/exception"/>
    public RoundedMoney TimesTraced(decimal factor, Rounding rounding)
    {
        var value = Converted(factor, Used().currency, rounding, out var exact);
        return new(value, wasRounded: !exact, vanished: !exact && value.IsZero);
    }

    /// <summary>
    /// This amount as a fraction of another in the same currency; null when the other is zero, because then it is not known.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="InvalidOperationException">Either is the default value, no money.</exception>
    public Ratio? RatioTo(Money whole)
    {
        Shared(this, whole);
        return Ratio.TryOf(minorUnits, whole.minorUnits, out var ratio) ? ratio : null;
    }

    /// <summary>
    /// The sum of amounts that are all in the stated currency; zero of that currency when there are none. Only the sum has to
    /// be within bounds, so the order of the amounts never matters.
    /// </summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    /// <inheritdoc cref="op_Addition" path="/exception"/>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        Guard.Against.Null(amounts);
        var zero = Zero(currency);
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            Shared(zero, amount);
            sum += amount.minorUnits;
        }
        return Bounded(sum, currency);
    }

    /// <summary>The same of amounts of which some may be unknown: null when one is.</summary>
    internal static Money? SumIfKnown(IEnumerable<Money?> amounts, Currency currency)
    {
        var zero = Zero(currency);
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            if (amount is not { } known)
            {
                return null;
            }
            Shared(zero, known);
            sum += known.minorUnits;
        }
        return Bounded(sum, currency);
    }

    /// <summary>
    /// A part as an exact fraction of a whole above zero; null when either is unknown or the whole is not above zero, in one currency even then.
    /// </summary>
    /// <inheritdoc cref="RatioTo" path="/exception"/>
    internal static Ratio? PartOf(Money? part, Money? whole)
    {
        RefuseMixed(part, whole);
        return part is { } known && whole is { IsPositive: true } all ? known.RatioTo(all) : null;
    }

    /// <summary>Refuses amounts of two currencies; one that is unknown has none.</summary>
    /// <inheritdoc cref="RatioTo" path="/exception"/>
    internal static void RefuseMixed(Money? one, Money? other)
    {
        if (one is { } left && other is { } right)
        {
            Shared(left, right);
        }
    }

    /// <summary>The amount in another currency at so many units of it per unit of this one, rounded once.</summary>
    internal Money Converted(decimal rate, Currency target, Rounding rounding, out bool exact)
    {
        var mantissa = PowerOfTen.Mantissa(rate);
        var up = PowerOfTen.Of(target.Exponent);
        if (Int128.Abs(mantissa) <= LargestFastMantissa)
        {
            var divisor = PowerOfTen.Of(rate.Scale) * currency.MinorUnitsPerUnit;
            return Bounded(RoundedDivision.Divide(minorUnits * mantissa * up, divisor, rounding, out exact), target);
        }
        // A factor with more than 19 digits: up to 160 bits are needed to round only once.
        var product = (BigInteger)minorUnits * mantissa * up;
        var scale = (BigInteger)PowerOfTen.Of(rate.Scale) * currency.MinorUnitsPerUnit;
        return Bounded(RoundedDivision.Divide(product, scale, rounding, out exact), target);
    }

    /// <summary>The currency that both are in.</summary>
    private static Currency Shared(Money left, Money right)
    {
        if (left.currency != right.currency || left.currency.IsNone)
        {
            ThrowNotShared(left, right);
        }
        return left.currency;
    }

    [DoesNotReturn]
    private static void ThrowNotShared(Money left, Money right)
    {
        left.Used();
        right.Used();
        throw new CurrencyMismatchException(left.currency, right.currency);
    }
}
