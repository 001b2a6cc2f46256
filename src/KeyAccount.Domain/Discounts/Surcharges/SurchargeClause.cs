using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Surcharges;

/// <summary>A clause of the contract that adds to the price after discounts, or takes from it where an index falls.</summary>
/// <remarks>The price is rounded before a surcharge is added, and the surcharge by itself: so a price may end as no discount would leave it.</remarks>
public sealed record SurchargeClause
{
    private SurchargeClause(string id, SurchargeKind kind) => (Id, Kind) = (Identifier.Check(id), kind);

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>How it is reckoned.</summary>
    public SurchargeKind Kind { get; }

    /// <summary>The amount of a <see cref="SurchargeKind.FixedPerUnit"/>.</summary>
    public Money? PerUnit { get; private init; }

    /// <summary>The percentage of a <see cref="SurchargeKind.Percent"/>.</summary>
    public Percentage? Rate { get; private init; }

    /// <summary>The name of the index.</summary>
    public string? Index { get; private init; }

    /// <summary>The value of the index in the price as it was agreed.</summary>
    public decimal? BaseValue { get; private init; }

    /// <summary>The part of the price that follows the index.</summary>
    public Share? Weight { get; private init; }

    /// <summary>How far the index moves without any surcharge, that movement included; beyond it all of the movement counts.</summary>
    public Share? Tolerance { get; private init; }

    /// <summary>An amount for each unit, zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public static SurchargeClause FixedAmount(string id, Money perUnit) =>
        perUnit.Used().IsNegative
            ? throw Refusal.OutOfRange(nameof(perUnit), $"a surcharge of {perUnit} is below 0.")
            : new(id, SurchargeKind.FixedPerUnit) { PerUnit = perUnit };

    /// <summary>A percentage of the amount, zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is below zero.</exception>
    public static SurchargeClause OfPercent(string id, Percentage rate) =>
        rate.BasisPoints < 0
            ? throw Refusal.OutOfRange(nameof(rate), $"a surcharge of {rate} is below 0 %.")
            : new(id, SurchargeKind.Percent) { Rate = rate };

    /// <summary>What an index moved since its base value, on the part of the price that follows it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The base value is not above zero.</exception>
    public static SurchargeClause Indexed(
        string id,
        string index,
        decimal baseValue,
        Share weight,
        Share tolerance = default
    ) =>
        baseValue <= 0
            ? throw Refusal.OutOfRange(nameof(baseValue), $"a base value of {baseValue} is not above 0.")
            : new(id, SurchargeKind.Indexed)
            {
                Index = Identifier.Check(index),
                BaseValue = baseValue,
                Weight = weight,
                Tolerance = tolerance,
            };

    /// <summary>
    /// The surcharge on an amount, rounded once; negative where an index fell. Null, unknown, when the amount is not known or the index has no
    /// value for the date: an unknown surcharge is never zero.
    /// </summary>
    /// <param name="amount">The amount after discounts.</param>
    /// <param name="units">The units of it.</param>
    /// <param name="indices">The series that are known, by their names.</param>
    /// <param name="on">The date of the price.</param>
    /// <param name="rounding">How the surcharge is rounded.</param>
    /// <exception cref="CurrencyMismatchException">The fixed amount is of another currency.</exception>
    public Money? On(Money? amount, long units, IEnumerable<IndexSeries> indices, LocalDate on, Rounding rounding)
    {
        Guard.Against.Null(indices);
        RoundedDivision.Require(rounding);
        if (amount is not { } price)
        {
            return null;
        }
        return Kind switch
        {
            SurchargeKind.FixedPerUnit => Money.Zero(price.Currency) + PerUnit!.Value.Times(units),
            SurchargeKind.Percent => price.Times(Rate!.Value, rounding),
            SurchargeKind.Indexed => indices.FirstOrDefault(series => series.Name == Index)?.On(on) is { } now
                ? Moved(price, now, rounding)
                : null,
        };
    }

    private Money Moved(Money price, decimal now, Rounding rounding)
    {
        var moved = now - BaseValue!.Value;
        if (Math.Abs(moved) * Share.Whole.BasisPoints <= BaseValue.Value * Tolerance!.Value.BasisPoints)
        {
            return Money.Zero(price.Currency);
        }
        // One division of decimals with 28 digits, then one rounding.
        var factor = moved * Weight!.Value.BasisPoints / (BaseValue.Value * Share.Whole.BasisPoints);
        return price.Times(factor, rounding);
    }
}
