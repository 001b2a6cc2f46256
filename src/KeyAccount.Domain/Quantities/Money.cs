using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// An amount of money: a whole number of minor units (cents) in one currency, exact and bounded, so that nothing overflows
/// and no cent is lost. Two currencies never mix.
/// </summary>
/// <remarks>
/// <para>The magnitude is at most <see cref="MaxMinorUnits"/>, bounds included: room for a factor of 10,000 in 64 bits.</para>
/// <para>The default value is no money: it has no currency and is refused wherever it is used
/// (<see cref="InvalidOperationException"/>); only equality, comparison and <see cref="ToString()"/> are safe on it. It is not
/// zero: <see cref="Zero"/> says of which currency.</para>
/// <para>Equality is by value. <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c> are false across currencies and on the
/// default value, and never throw.</para>
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly partial struct Money : IEquatable<Money>
{
    /// <summary>The largest magnitude, 900,000,000,000,000 minor units, itself allowed.</summary>
    public const long MaxMinorUnits = 900_000_000_000_000;

    // INVARIANT: |minorUnits| ≤ MaxMinorUnits, and the currency is none only in the default value, whose units are 0.
    private readonly long minorUnits;
    private readonly Currency currency;

    private Money(long minorUnits, Currency currency) => (this.minorUnits, this.currency) = (minorUnits, currency);

    /// <summary>The whole number of minor units, negative for a credit; 0 for the default value.</summary>
    public long MinorUnits => minorUnits;

    /// <summary>The currency; none for the default value.</summary>
    public Currency Currency => currency;

    /// <summary>The amount in units, with exactly as many decimals as the currency has: 1234.50.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    public decimal Amount => PowerOfTen.ToDecimal(minorUnits, Used().currency.Exponent);

    /// <summary>Whether the amount is below zero; false for the default value.</summary>
    public bool IsNegative => minorUnits < 0;

    /// <summary>Whether this is zero of some currency; false for the default value, which is no money.</summary>
    public bool IsZero => minorUnits == 0 && !currency.IsNone;

    /// <summary>Whether the amount is above zero; false for the default value.</summary>
    public bool IsPositive => minorUnits > 0;

    /// <summary>The amount in units, which must be a whole number of minor units: nothing is rounded.</summary>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency, or the currency is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        var money = Round(amount, currency, Rounding.TowardZero, out var exact);
        return exact
            ? money
            : throw Refusal.PrecisionLoss(
                nameof(amount),
                $"{amount} has more decimals than {currency} allows ({currency.Exponent}); round it with a stated rounding."
            );
    }

    /// <summary>A whole number of minor units.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public static Money OfMinor(long minorUnits, Currency currency) => Bounded(minorUnits, Stated(currency));

    /// <summary>The amount in units, rounded once to whole minor units.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rounded magnitude exceeds <see cref="MaxMinorUnits"/>.</exception>
    public static Money Rounded(decimal amount, Currency currency, Rounding rounding) =>
        Round(amount, currency, rounding, out _);

    /// <summary>Nothing, in a stated currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static Money Zero(Currency currency) => new(0, Stated(currency));

    /// <summary>Euros; at most 2 decimals, nothing is rounded.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static Money Eur(decimal amount) => Of(amount, Currency.Eur);

    /// <summary>US dollars; at most 2 decimals, nothing is rounded.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static Money Usd(decimal amount) => Of(amount, Currency.Usd);

    /// <summary>Renminbi yuan; at most 2 decimals, nothing is rounded.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static Money Cny(decimal amount) => Of(amount, Currency.Cny);

    /// <inheritdoc/>
    public bool Equals(Money other) => minorUnits == other.minorUnits && currency == other.currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((minorUnits.GetHashCode() * 397) ^ currency.GetHashCode());

    /// <summary>Whether both are the same amount in the same currency, or both the default value.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether amount or currency differ.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether both are money of one currency and the first is less.</summary>
    public static bool operator <(Money left, Money right) => left.Compares(right) && left.minorUnits < right.minorUnits;

    /// <summary>Whether both are money of one currency and the first is at most the second.</summary>
    public static bool operator <=(Money left, Money right) => left.Compares(right) && left.minorUnits <= right.minorUnits;

    /// <summary>Whether both are money of one currency and the first is more.</summary>
    public static bool operator >(Money left, Money right) => left.Compares(right) && left.minorUnits > right.minorUnits;

    /// <summary>Whether both are money of one currency and the first is at least the second.</summary>
    public static bool operator >=(Money left, Money right) => left.Compares(right) && left.minorUnits >= right.minorUnits;

    private bool Compares(Money other) => currency == other.currency && !currency.IsNone;

    /// <summary>This amount, once it is known not to be the default value.</summary>
    internal Money Used()
    {
        if (currency.IsNone)
        {
            ThrowNoMoney();
        }
        return this;
    }

    private static Currency Stated(Currency currency) =>
        currency.IsNone ? throw new ArgumentException("Money needs a currency.", nameof(currency)) : currency;

    private static Money Round(decimal amount, Currency currency, Rounding rounding, out bool exact)
    {
        RoundedDivision.Require(rounding);
        var mantissa = PowerOfTen.Mantissa(amount);
        var missing = Stated(currency).Exponent - amount.Scale;
        if (missing >= 0)
        {
            exact = true;
            // At most 96 bits by 10^4: far below 127 bits.
            return Bounded(mantissa * PowerOfTen.Of(missing), currency);
        }
        return Bounded(RoundedDivision.Divide(mantissa, PowerOfTen.Of(-missing), rounding, out exact), currency);
    }

    /// <summary>A whole number of minor units; null when there are more than money may be.</summary>
    internal static Money? WithinBounds(Int128 minorUnits, Currency currency) =>
        Int128.Abs(minorUnits) <= MaxMinorUnits ? OfMinor((long)minorUnits, currency) : null;

    private static Money Bounded(long minorUnits, Currency currency)
    {
        if (minorUnits is > MaxMinorUnits or < -MaxMinorUnits)
        {
            ThrowOutOfRange(minorUnits, currency);
        }
        return new(minorUnits, currency);
    }

    private static Money Bounded(Int128 minorUnits, Currency currency)
    {
        if (minorUnits > MaxMinorUnits || minorUnits < -MaxMinorUnits)
        {
            ThrowOutOfRange(minorUnits, currency);
        }
        return new((long)minorUnits, currency);
    }

    private static Money Bounded(BigInteger minorUnits, Currency currency)
    {
        if (BigInteger.Abs(minorUnits) > MaxMinorUnits)
        {
            ThrowOutOfRange(minorUnits, currency);
        }
        return new((long)minorUnits, currency);
    }

    [DoesNotReturn]
    private static void ThrowOutOfRange(BigInteger minorUnits, Currency currency) =>
        throw Refusal.OutOfRange(
            nameof(minorUnits),
            $"{minorUnits} minor units of {currency} exceed the limit of {MaxMinorUnits} in magnitude."
        );

    [DoesNotReturn]
    private static void ThrowNoMoney() =>
        throw new InvalidOperationException("Uninitialised: the default value is no money; it has no currency to be used in.");
}
