using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How all indicators of a policy stand on a day.</summary>
public sealed record IndicatorReading
{
    internal IndicatorReading(
        IndicatorFacts facts,
        Decision<IndicatorStatus> decision,
        ImmutableArray<IndicatorState> indicators
    ) => (Facts, Decision, Indicators) = (facts, decision, indicators);

    /// <summary>What was looked at.</summary>
    public IndicatorFacts Facts { get; }

    /// <summary>The status of all together, with every reason and its margin.</summary>
    public Decision<IndicatorStatus> Decision { get; }

    /// <summary>Each indicator in the order of the policy.</summary>
    public ImmutableArray<IndicatorState> Indicators { get; }

    /// <summary>The strictest status that is known.</summary>
    public IndicatorStatus Status => Decision.Outcome;

    /// <summary>Whether all of it is the same.</summary>
    public bool Equals(IndicatorReading? other) => other is not null && Facts == other.Facts && Decision.Equals(other.Decision);

    /// <inheritdoc/>
    public override int GetHashCode() => Decision.GetHashCode();
}
