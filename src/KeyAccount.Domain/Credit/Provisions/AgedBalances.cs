using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>What was open on a day, by age, in one currency.</summary>
public sealed class AgedBalances : IEquatable<AgedBalances>
{
    private AgedBalances(AgeingBuckets buckets, LocalDate asOf, ImmutableArray<Money> amounts) =>
        (Buckets, AsOf, Amounts) = (buckets, asOf, amounts);

    /// <summary>The buckets.</summary>
    public AgeingBuckets Buckets { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The sum of each bucket; below zero when credit notes outweigh it.</summary>
    public ImmutableArray<Money> Amounts { get; }

    /// <summary>The currency.</summary>
    public Currency Currency => Amounts[0].Currency;

    /// <summary>All of it.</summary>
    public Money Total => Money.Sum(Amounts, Currency);

    /// <summary>Balances by bucket.</summary>
    /// <exception cref="ArgumentException">There is not one amount for each bucket.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    public static AgedBalances Of(AgeingBuckets buckets, LocalDate asOf, params ImmutableArray<Money> amounts)
    {
        Guard.Against.Null(buckets);
        if (amounts.IsDefault || amounts.Length != buckets.Count)
        {
            throw Refusal.Invalid(
                nameof(amounts),
                $"{(amounts.IsDefault ? 0 : amounts.Length)} amounts are not one for each of {buckets.Count} buckets."
            );
        }
        _ = Money.Sum(amounts, amounts[0].Used().Currency);
        return new(buckets, asOf, amounts);
    }

    /// <summary>The usual buckets of a photograph.</summary>
    public static AgedBalances Of(Ageing ageing, LocalDate asOf)
    {
        Guard.Against.Null(ageing);
        return Of(
            AgeingBuckets.Usual,
            asOf,
            ageing.NotDue,
            ageing.Days1To30,
            ageing.Days31To60,
            ageing.Days61To90,
            ageing.Over90
        );
    }

    /// <summary>Open items by age, converted at the rates of the day, each rounded half to even.</summary>
    /// <param name="buckets">The buckets.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="currency">The currency of the balances.</param>
    /// <param name="rates">The rates; none are needed for items of that currency.</param>
    /// <param name="items">What is open, and when it was due.</param>
    /// <returns>The balances; null, because they are unknown, when a rate is missing for a currency.</returns>
    public static AgedBalances? OfItems(
        AgeingBuckets buckets,
        LocalDate asOf,
        Currency currency,
        ExchangeRates rates,
        IEnumerable<(Money Open, LocalDate DueOn)> items
    )
    {
        Guard.Against.Null(buckets);
        Guard.Against.Null(rates);
        var sums = new Money[buckets.Count];
        Array.Fill(sums, Money.Zero(currency));
        foreach (var (open, due) in Guard.Against.Null(items))
        {
            if (!rates.TryConvert(open, currency, asOf, Rounding.HalfEven, out var converted))
            {
                return null;
            }
            sums[buckets.PlaceOf(Period.DaysBetween(due, asOf))] += converted;
        }
        return new(buckets, asOf, [.. sums]);
    }

    /// <inheritdoc/>
    public bool Equals(AgedBalances? other) =>
        other is not null
        && AsOf == other.AsOf
        && Buckets.Equals(other.Buckets)
        && Amounts.AsSpan().SequenceEqual(other.Amounts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgedBalances);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Buckets, Total);
}
