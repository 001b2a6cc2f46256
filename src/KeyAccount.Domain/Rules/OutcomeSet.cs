using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>The outcomes of a collecting table: each met, not met or undetermined.</summary>
/// <remarks>The default is the empty set of an empty table. Two sets are equal when every outcome has the same truth.</remarks>
/// <typeparam name="TOutcome">What is collected.</typeparam>
public readonly struct OutcomeSet<TOutcome> : IEquatable<OutcomeSet<TOutcome>>
    where TOutcome : struct
{
    private readonly ImmutableArray<(TOutcome Outcome, ulong Rules)> outcomes;
    private readonly ulong yes;
    private readonly ulong no;

    internal OutcomeSet(ImmutableArray<(TOutcome Outcome, ulong Rules)> outcomes, ulong yes, ulong no) =>
        (this.outcomes, this.yes, this.no) = (outcomes, yes, no);

    /// <summary>The outcomes that are met, in the order in which the table first names them.</summary>
    public IEnumerable<TOutcome> Met => With(Truth.Yes);

    /// <summary>The outcomes that an unknown answer leaves undetermined.</summary>
    public IEnumerable<TOutcome> Undetermined => With(Truth.Unknown);

    /// <summary>Every outcome the table names, with its truth.</summary>
    public IEnumerable<(TOutcome Outcome, Truth Truth)> All
    {
        get
        {
            foreach (var (outcome, rules) in outcomes.IsDefault ? [] : outcomes)
            {
                yield return (outcome, TruthOf(rules));
            }
        }
    }

    /// <summary>Met when one of its rules is, not met when all are known to be false, else undetermined.</summary>
    /// <exception cref="ArgumentException">The table names no such outcome.</exception>
    public Truth this[TOutcome outcome]
    {
        get
        {
            foreach (var (named, rules) in outcomes.IsDefault ? [] : outcomes)
            {
                if (EqualityComparer<TOutcome>.Default.Equals(named, outcome))
                {
                    return TruthOf(rules);
                }
            }

            throw new ArgumentException($"The table names no outcome '{outcome}'.", nameof(outcome));
        }
    }

    /// <inheritdoc/>
    public bool Equals(OutcomeSet<TOutcome> other)
    {
        // The order in which a table names its outcomes says nothing about them.
        var theirs = other.All.ToDictionary(named => named.Outcome, named => named.Truth);
        return theirs.Count == All.Count()
            && All.All(named => theirs.TryGetValue(named.Outcome, out var truth) && truth == named.Truth);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OutcomeSet<TOutcome> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        All.Aggregate(17, (hash, named) => hash ^ HashCode.Combine(named.Outcome, named.Truth));

    /// <summary>The outcomes that are met; those in doubt carry a question mark.</summary>
    public override string ToString() =>
        string.Join(", ", Met.Select(met => $"{met}").Concat(Undetermined.Select(open => $"{open}?")));

    /// <summary>Whether every outcome has the same truth in both.</summary>
    public static bool operator ==(OutcomeSet<TOutcome> left, OutcomeSet<TOutcome> right) => left.Equals(right);

    /// <summary>Whether an outcome has different truths.</summary>
    public static bool operator !=(OutcomeSet<TOutcome> left, OutcomeSet<TOutcome> right) => !left.Equals(right);

    private IEnumerable<TOutcome> With(Truth truth) =>
        All.Where(outcome => outcome.Truth == truth).Select(outcome => outcome.Outcome);

    private Truth TruthOf(ulong rules) =>
        (yes & rules) != 0 ? Truth.Yes
        : (no & rules) == rules ? Truth.No
        : Truth.Unknown;
}
