using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

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
