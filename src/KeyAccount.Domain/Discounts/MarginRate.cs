using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>A margin as a part of the <b>price</b>: (price − cost) / price, exact. Never to be taken for a <see cref="MarkupRate"/>.</summary>
/// <remarks>May be negative, and is at most 1 while the cost is not negative. The default value is a margin of 0.</remarks>
public readonly struct MarginRate : IEquatable<MarginRate>, IComparable<MarginRate>
{
    private MarginRate(Ratio ofPrice) => OfPrice = ofPrice;

    /// <summary>The margin per unit of price, exact.</summary>
    public Ratio OfPrice { get; }

    /// <summary>The rate at a price and a cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not above zero: the rate is unknown.</exception>
    /// <exception cref="CurrencyMismatchException">Price and cost are of different currencies.</exception>
    public static MarginRate Of(Money price, Money cost) =>
        TryOf(price, cost, out var rate)
            ? rate
            : throw Refusal.OutOfRange(
                nameof(price),
                $"at a price of {price} the margin as a part of it is unknown; above 0 is needed."
            );

    /// <summary>The same, false when the price is not above zero: a part of nothing is unknown.</summary>
    /// <exception cref="CurrencyMismatchException">Price and cost are of different currencies.</exception>
    public static bool TryOf(Money price, Money cost, out MarginRate rate)
    {
        var margin = price - cost;
        var isKnown = price.IsPositive;
        rate = isKnown ? new(Ratio.Of(margin.MinorUnits, price.MinorUnits)) : default;
        return isKnown;
    }

    /// <summary>So many percent of the price.</summary>
    public static MarginRate Percent(decimal percent) => new(Ratio.Of(Percentage.Percent(percent).BasisPoints, 10_000));

    /// <summary>The same margin as a part of the cost, exact: a margin of 20 % is a mark-up of 25 %.</summary>
    /// <exception cref="InvalidOperationException">The margin is the whole price: over a cost of zero the mark-up is unknown.</exception>
    public MarkupRate ToMarkup() =>
        TryToMarkup(out var markup)
            ? markup
            : throw new InvalidOperationException($"A margin of {this} leaves no cost, so the mark-up over it is unknown.");

    /// <summary>The same, false when the margin is the whole price or more.</summary>
    public bool TryToMarkup(out MarkupRate markup)
    {
        var cost = checked(OfPrice.Denominator - OfPrice.Numerator);
        markup = cost > 0 ? MarkupRate.OfRatio(Ratio.Of(OfPrice.Numerator, cost)) : default;
        return cost > 0;
    }

    /// <summary>The rate rounded once to a basis point.</summary>
    public Percentage ToPercentage(Rounding rounding) => OfPrice.ToPercentage(rounding);

    /// <summary>The text <c>20.00 % of price</c>, rounded half away from zero.</summary>
    public override string ToString() => $"{ToPercentage(Rounding.HalfAwayFromZero)} of price";

    /// <inheritdoc/>
    public int CompareTo(MarginRate other) => OfPrice.CompareTo(other.OfPrice);

    /// <inheritdoc/>
    public bool Equals(MarginRate other) => OfPrice == other.OfPrice;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MarginRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => OfPrice.GetHashCode();

    /// <summary>Whether both are the same rate.</summary>
    public static bool operator ==(MarginRate left, MarginRate right) => left.Equals(right);

    /// <summary>Whether the rates differ.</summary>
    public static bool operator !=(MarginRate left, MarginRate right) => !left.Equals(right);

    /// <summary>Whether the first is the lower rate.</summary>
    public static bool operator <(MarginRate left, MarginRate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is at most the second.</summary>
    public static bool operator <=(MarginRate left, MarginRate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is the higher rate.</summary>
    public static bool operator >(MarginRate left, MarginRate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is at least the second.</summary>
    public static bool operator >=(MarginRate left, MarginRate right) => left.CompareTo(right) >= 0;

    internal static MarginRate OfRatio(Ratio ofPrice) => new(ofPrice);
}
