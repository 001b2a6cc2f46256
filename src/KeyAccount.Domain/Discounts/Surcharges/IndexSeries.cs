using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Surcharges;

/// <summary>The dated values of one index, such as a price of steel. Between two dates the earlier one holds, but not for longer than stated.</summary>
public sealed class IndexSeries
{
    private readonly ImmutableArray<IndexValue> values;

    private IndexSeries(string name, int maximumAgeDays, ImmutableArray<IndexValue> values) =>
        (Name, MaximumAgeDays, this.values) = (name, maximumAgeDays, values);

    /// <summary>The name: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Name { get; }

    /// <summary>For how many days after its date a value may be used, that day included.</summary>
    public int MaximumAgeDays { get; }

    /// <summary>A series.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or two values have the same date.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not above zero, or the age is below zero.</exception>
    public static IndexSeries Of(string name, int maximumAgeDays, params IEnumerable<IndexValue> values)
    {
        Identifier.Check(name);
        Guard.Against.Negative(maximumAgeDays);
        ImmutableArray<IndexValue> sorted =
        [
            .. Guard.Against.Null(values).Select(value => Guard.Against.Null(value)).OrderBy(value => value.On),
        ];
        for (var place = 0; place < sorted.Length; place++)
        {
            if (sorted[place].Value <= 0)
            {
                throw Refusal.OutOfRange(
                    nameof(values),
                    $"'{name}' is {sorted[place].Value} on {sorted[place].On:uuuu-MM-dd}, which is not above 0."
                );
            }
            if (place > 0 && sorted[place].On == sorted[place - 1].On)
            {
                throw Refusal.Invalid(nameof(values), $"'{name}' has two values on {sorted[place].On:uuuu-MM-dd}.");
            }
        }
        return new(name, maximumAgeDays, sorted);
    }

    /// <summary>The latest value on or before a date; null when there is none, or it is too old.</summary>
    public decimal? On(LocalDate date)
    {
        var latest = values.LastOrDefault(value => value.On <= date);
        return latest is not null && Period.DaysBetween(latest.On, date) <= MaximumAgeDays ? latest.Value : null;
    }
}
