using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>What a way of carrying out a policy answered: the outcome, and as much of the reasons as it gives.</summary>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed class Ruling<TOutcome> : IEquatable<Ruling<TOutcome>>
    where TOutcome : struct
{
    /// <summary>A ruling.</summary>
    /// <param name="outcome">What was decided.</param>
    /// <param name="missing">The names of the features reported missing; <c>null</c> when this is not reported.</param>
    /// <param name="rules">How every rule came out; <c>null</c> when this is not reported.</param>
    public Ruling(TOutcome outcome, IEnumerable<string>? missing = null, IEnumerable<RuleTruth>? rules = null) =>
        (Outcome, Missing, Rules) = (outcome, missing?.ToImmutableArray(), rules?.ToImmutableArray());

    /// <summary>What was decided.</summary>
    public TOutcome Outcome { get; }

    /// <summary>The names of the features reported missing; <c>null</c> when this is not reported.</summary>
    public IReadOnlyList<string>? Missing { get; }

    /// <summary>How every rule came out; <c>null</c> when this is not reported.</summary>
    public IReadOnlyList<RuleTruth>? Rules { get; }

    /// <summary>All that a decision says.</summary>
    public static Ruling<TOutcome> Of(Decision<TOutcome> decision) =>
        new(
            Guard.Against.Null(decision).Outcome,
            decision.Missing.Select(feature => feature.Name),
            decision
                .Explain()
                .Select(finding => new RuleTruth(
                    finding.Code,
                    finding.Truth,
                    [.. finding.Evidence.Select(evidence => evidence.Feature.Name).Distinct(StringComparer.Ordinal)]
                ))
        );

    /// <inheritdoc/>
    public bool Equals(Ruling<TOutcome>? other) =>
        other is not null
        && EqualityComparer<TOutcome>.Default.Equals(Outcome, other.Outcome)
        && (Missing ?? []).SequenceEqual(other.Missing ?? [])
        && (Rules ?? []).SequenceEqual(other.Rules ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ruling<TOutcome>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Missing?.Count, Rules?.Count);

    /// <summary>The outcome, and what is missing.</summary>
    public override string ToString() =>
        Missing is { Count: > 0 } ? $"{Outcome}, missing {string.Join(", ", Missing)}" : $"{Outcome}";
}
