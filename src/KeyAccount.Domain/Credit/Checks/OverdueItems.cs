using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What is overdue on the day of a check, oldest first. Disputed items are not in it; they stay in the exposure.</summary>
/// <remarks>Who has only an ageing gives one item for each bucket, as old as the bucket's oldest day.</remarks>
public sealed class OverdueItems : IEquatable<OverdueItems>
{
    private OverdueItems(ImmutableArray<OverdueItem> items, Currency currency) => (All, Currency) = (items, currency);

    /// <summary>The items, the oldest first and then the largest.</summary>
    public ImmutableArray<OverdueItem> All { get; }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>All that is overdue.</summary>
    public Money Total => Beyond(0);

    /// <summary>Days since the oldest item was due; 0 when nothing is overdue.</summary>
    public int OldestDays => All.IsEmpty ? 0 : All[0].DaysOverdue;

    /// <summary>What is overdue by more than so many days: every older bucket counts too.</summary>
    public Money Beyond(int days) =>
        Money.Sum(All.Where(item => item.DaysOverdue > days).Select(item => item.Amount), Currency);

    /// <summary>Nothing is overdue.</summary>
    public static OverdueItems None(Currency currency) => Of(currency);

    /// <summary>Items in any order; items of one day are taken together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above zero, or an item is not overdue.</exception>
    /// <exception cref="CurrencyMismatchException">An item is in another currency.</exception>
    public static OverdueItems Of(Currency currency, params IEnumerable<OverdueItem> items)
    {
        if (currency.IsNone)
        {
            throw Refusal.Invalid(nameof(currency), $"What is overdue needs a currency.");
        }
        var days = new SortedDictionary<int, Money>(Comparer<int>.Create((left, right) => right.CompareTo(left)));
        foreach (var item in Guard.Against.Null(items))
        {
            if (item.Amount.Used().Currency != currency)
            {
                throw new CurrencyMismatchException(item.Amount.Currency, currency);
            }
            if (!item.Amount.IsPositive || item.DaysOverdue < 1)
            {
                throw Refusal.OutOfRange(
                    nameof(items),
                    $"An overdue item of {item.Amount} and {item.DaysOverdue} days is not above zero and at least 1 day late."
                );
            }
            days[item.DaysOverdue] = days.TryGetValue(item.DaysOverdue, out var same) ? same + item.Amount : item.Amount;
        }
        return new([.. days.Select(day => new OverdueItem(day.Value, day.Key))], currency);
    }

    /// <summary>What a reading of exposure says: claims past their due day and not disputed. Null, because unknown, when a rate is missing.</summary>
    /// <remarks>A claim without a due day is not overdue. Each is converted by itself, half to the even minor unit.</remarks>
    public static OverdueItems? From(Exposure exposure)
    {
        var items = Guard
            .Against.Null(exposure)
            .Lines.Where(line =>
                line.Position is { IsDisputed: false, DueOn: { } due }
                && line.Position.Stage.IsClaim()
                && due < exposure.On
                && line.Open.IsPositive
            )
            .Select(line =>
                (
                    Days: Period.DaysBetween(line.Position.DueOn!.Value, exposure.On),
                    Amount: CurrencyExposure.Convert(line.Open, exposure.Currency, exposure.On, exposure.Rates.Rates)
                )
            )
            .ToList();
        return items.Any(item => item.Amount is null)
            ? null
            : Of(
                exposure.Currency,
                items
                    .Where(item => item.Amount is { IsPositive: true })
                    .Select(item => new OverdueItem(item.Amount!.Value, item.Days))
            );
    }

    /// <summary>
    /// What payment behaviour says: an item for each bucket of the ageing, as old as its last day, and never older than the oldest open
    /// invoice. Disputed invoices are in an ageing, so this is the stricter. Null, because unknown, without an ageing or the oldest day.
    /// </summary>
    public static OverdueItems? From(PaymentBehaviour behaviour)
    {
        if (Guard.Against.Null(behaviour) is not { Ageing: { } ageing, Raw.OldestOverdueDays: { } oldest })
        {
            return null;
        }
        (Money Amount, int LastDay)[] buckets =
        [
            (ageing.Days1To30, 30),
            (ageing.Days31To60, 60),
            (ageing.Days61To90, 90),
            (ageing.Over90, int.MaxValue),
        ];
        return Of(
            ageing.NotDue.Currency,
            buckets
                .Where(bucket => bucket.Amount.IsPositive)
                .Select(bucket => new OverdueItem(bucket.Amount, Math.Max(1, Math.Min(bucket.LastDay, oldest))))
        );
    }

    /// <summary>What is left after a payment, which goes to the oldest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The payment is below zero.</exception>
    public OverdueItems After(Money payment)
    {
        if (payment.Used().IsNegative)
        {
            throw Refusal.OutOfRange(nameof(payment), $"A payment of {payment} is below zero.");
        }
        var left = payment;
        var open = ImmutableArray.CreateBuilder<OverdueItem>();
        foreach (var item in All)
        {
            var paid = left >= item.Amount ? item.Amount : left;
            left -= paid;
            if (item.Amount > paid)
            {
                open.Add(item with { Amount = item.Amount - paid });
            }
        }
        return new(open.ToImmutable(), Currency);
    }

    /// <inheritdoc/>
    public bool Equals(OverdueItems? other) =>
        other is not null && Currency == other.Currency && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OverdueItems);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, All.Length, OldestDays);

    /// <summary>The total and the oldest.</summary>
    public override string ToString() => FormattableString.Invariant($"{Total}, oldest {OldestDays} days");
}
