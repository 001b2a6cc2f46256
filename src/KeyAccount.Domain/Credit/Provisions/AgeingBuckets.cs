using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>Classes of days overdue without gap or overlap: what is not due, then half-open intervals, the last one without an end.</summary>
public sealed class AgeingBuckets : IEquatable<AgeingBuckets>
{
    private AgeingBuckets(ImmutableArray<int> starts) => Starts = starts;

    /// <summary>The buckets of <see cref="Ageing"/>: not due, 1 to 30, 31 to 60, 61 to 90 and more than 90 days.</summary>
    public static AgeingBuckets Usual { get; } = Of(1, 31, 61, 91);

    /// <summary>The first day of each bucket but that of what is not due, rising from 1.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>How many there are, that of what is not due included.</summary>
    public int Count => Starts.Length + 1;

    /// <summary>Buckets by their first days.</summary>
    /// <param name="starts">The first day overdue of each bucket: 1, then rising. The one before, up to the due date, needs none.</param>
    /// <exception cref="ArgumentException">There is none, the first is not 1, or one is not above the one before.</exception>
    public static AgeingBuckets Of(params ImmutableArray<int> starts)
    {
        if (starts.IsDefaultOrEmpty || starts[0] != 1)
        {
            throw new ArgumentException("The first day overdue is 1.", nameof(starts));
        }
        for (var place = 1; place < starts.Length; place++)
        {
            if (starts[place] <= starts[place - 1])
            {
                throw Refusal.Invalid(
                    nameof(starts),
                    $"A bucket from {starts[place]} days does not follow one from {starts[place - 1]}."
                );
            }
        }
        return new(starts);
    }

    /// <summary>The place of the bucket of so many days overdue, from 0; zero or fewer days are not due.</summary>
    public int PlaceOf(int daysOverdue)
    {
        var place = 0;
        while (place < Starts.Length && Starts[place] <= daysOverdue)
        {
            place++;
        }
        return place;
    }

    /// <summary>What a bucket is called.</summary>
    /// <exception cref="ArgumentException">There is no such bucket.</exception>
    public Label NameOf(int place)
    {
        Guard.Against.OutOfRange(place, nameof(place), 0, Starts.Length);
        if (place == 0)
        {
            return new("not due", "no vencido", "未到期");
        }
        var text =
            place == Starts.Length
                ? FormattableString.Invariant($"≥ {Starts[place - 1]}")
                : FormattableString.Invariant($"{Starts[place - 1]}–{Starts[place] - 1}");
        return new($"{text} days", $"{text} días", $"{text}天");
    }

    /// <inheritdoc/>
    public bool Equals(AgeingBuckets? other) => other is not null && Starts.AsSpan().SequenceEqual(other.Starts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgeingBuckets);

    /// <inheritdoc/>
    public override int GetHashCode() => Starts.Aggregate(Starts.Length, HashCode.Combine);
}
