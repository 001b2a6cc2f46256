using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>How far the outcomes of neighbouring answers to one feature may lie apart.</summary>
public sealed record LargestJump
{
    /// <summary>Declares the largest jump.</summary>
    /// <param name="feature">An ordered feature.</param>
    /// <param name="steps">In steps between the outcomes that the policy names, in their order; 0 or more, inclusive.</param>
    /// <exception cref="ArgumentException">The feature has no order, or the steps are negative.</exception>
    public LargestJump(Feature feature, int steps)
    {
        Feature = Guard.Against.Null(feature).Scale.IsOrdered
            ? feature.Name
            : throw new ArgumentException($"'{feature.Name}' has no order, so no answers are neighbours.", nameof(feature));
        Steps = Guard.Against.Negative(steps);
    }

    /// <summary>The name of the feature.</summary>
    public string Feature { get; }

    /// <summary>The largest number of steps, inclusive.</summary>
    public int Steps { get; }
}
