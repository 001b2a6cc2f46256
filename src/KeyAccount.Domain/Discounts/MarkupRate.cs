using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>A margin as a part of the <b>cost</b>: (price − cost) / cost, exact. Never to be taken for a <see cref="MarginRate"/>.</summary>
/// <remarks>At least −1 while the price is not negative; without bound above. The default value is a mark-up of 0.</remarks>
public readonly struct MarkupRate : IEquatable<MarkupRate>, IComparable<MarkupRate>
{
    private MarkupRate(Ratio ofCost) => OfCost = ofCost;

    /// <summary>The margin per unit of cost, exact.</summary>
    public Ratio OfCost { get; }

    /// <summary>The rate at a price and a cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not above zero: the rate is unknown.</exception>
    /// <exception cref="CurrencyMismatchException">Price and cost are of different currencies.</exception>
    public static MarkupRate Of(Money price, Money cost) =>
        TryOf(price, cost, out var rate)
            ? rate
            : throw Refusal.OutOfRange(nameof(cost), $"over a cost of {cost} the mark-up is unknown; above 0 is needed.");

    /// <summary>The same, false when the cost is not above zero: a part of nothing is unknown.</summary>
    /// <exception cref="CurrencyMismatchException">Price and cost are of different currencies.</exception>
    public static bool TryOf(Money price, Money cost, out MarkupRate rate)
    {
        var margin = price - cost;
        var isKnown = cost.IsPositive;
        rate = isKnown ? new(Ratio.Of(margin.MinorUnits, cost.MinorUnits)) : default;
        return isKnown;
    }

    /// <summary>So many percent of the cost.</summary>
    public static MarkupRate Percent(decimal percent) => new(Ratio.Of(Percentage.Percent(percent).BasisPoints, 10_000));

    /// <summary>The same margin as a part of the price, exact: a mark-up of 25 % is a margin of 20 %.</summary>
    /// <exception cref="InvalidOperationException">Nothing is left as a price: the margin as a part of it is unknown.</exception>
    public MarginRate ToMargin() =>
        TryToMargin(out var margin)
            ? margin
            : throw new InvalidOperationException(
                $"A mark-up of {this} leaves no price, so the margin as a part of it is unknown."
            );

    /// <summary>The same, false when the mark-up is −100 % or less.</summary>
    public bool TryToMargin(out MarginRate margin)
    {
        var price = checked(OfCost.Denominator + OfCost.Numerator);
        margin = price > 0 ? MarginRate.OfRatio(Ratio.Of(OfCost.Numerator, price)) : default;
        return price > 0;
    }

    /// <summary>The rate rounded once to a basis point.</summary>
    public Percentage ToPercentage(Rounding rounding) => OfCost.ToPercentage(rounding);

    /// <summary>The text <c>25.00 % of cost</c>, rounded half away from zero.</summary>
    public override string ToString() => $"{ToPercentage(Rounding.HalfAwayFromZero)} of cost";

    /// <inheritdoc/>
    public int CompareTo(MarkupRate other) => OfCost.CompareTo(other.OfCost);

    /// <inheritdoc/>
    public bool Equals(MarkupRate other) => OfCost == other.OfCost;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MarkupRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => OfCost.GetHashCode();

    /// <summary>Whether both are the same rate.</summary>
    public static bool operator ==(MarkupRate left, MarkupRate right) => left.Equals(right);

    /// <summary>Whether the rates differ.</summary>
    public static bool operator !=(MarkupRate left, MarkupRate right) => !left.Equals(right);

    /// <summary>Whether the first is the lower rate.</summary>
    public static bool operator <(MarkupRate left, MarkupRate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is at most the second.</summary>
    public static bool operator <=(MarkupRate left, MarkupRate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is the higher rate.</summary>
    public static bool operator >(MarkupRate left, MarkupRate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is at least the second.</summary>
    public static bool operator >=(MarkupRate left, MarkupRate right) => left.CompareTo(right) >= 0;

    internal static MarkupRate OfRatio(Ratio ofCost) => new(ofCost);
}
