using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The answers to a feature that can occur, where they are fewer than its scale allows.</summary>
public sealed class FeatureDomain
{
    private FeatureDomain(string feature, ImmutableArray<(long First, long Last)> runs, bool canBeMissing) =>
        (Feature, Runs, CanBeMissing) = (feature, runs, canBeMissing);

    /// <summary>The name of the feature.</summary>
    public string Feature { get; }

    /// <summary>Whether the answer can be missing.</summary>
    public bool CanBeMissing { get; }

    /// <summary>The codes that can occur, as ascending runs, both ends inclusive.</summary>
    public ImmutableArray<(long First, long Last)> Runs { get; }

    /// <summary>The answers from the first to the last, both inclusive, or none.</summary>
    /// <exception cref="ArgumentException">The last lies before the first.</exception>
    public static FeatureDomain Between<TFacts, TValue>(
        Feature<TFacts, TValue> feature,
        TValue first,
        TValue last,
        bool canBeMissing = true
    )
        where TValue : struct
    {
        Guard.Against.Null(feature);
        var (low, high) = (feature.Scale.Encode(first), feature.Scale.Encode(last));
        return low <= high
            ? new(feature.Name, [(low, high)], canBeMissing)
            : throw new ArgumentException(
                $"The answers to '{feature.Name}' cannot run from {first} down to {last}.",
                nameof(last)
            );
    }

    /// <summary>Every answer of the scale, and always known.</summary>
    public static FeatureDomain AlwaysKnown(Feature feature)
    {
        var scale = Guard.Against.Null(feature).Scale;
        return new(feature.Name, [(scale.SmallestCode, scale.LargestCode)], false);
    }

    /// <summary>
    /// What another policy can give: the link of a chain. The feature's answers are the outcomes of a verified policy, and only those that
    /// some answers lead to occur.
    /// </summary>
    /// <param name="feature">The feature that is answered by the outcome; its codes are the outcome's.</param>
    /// <param name="source">The verification of the policy that feeds it.</param>
    /// <param name="canBeMissing">Whether the answer may be missing all the same, because the other policy was not asked.</param>
    /// <exception cref="ArgumentException">The source did not pass, or gives no outcome of this feature's scale.</exception>
    public static FeatureDomain ImageOf(Feature feature, VerificationReport source, bool canBeMissing = false)
    {
        Guard.Against.Null(feature);
        Guard.Against.Null(source);
        if (source.Verdict != VerificationVerdict.Verified)
        {
            throw new ArgumentException($"'{feature.Name}' is fed by a policy that is {source.Verdict}.", nameof(source));
        }

        ImmutableArray<long> codes = [.. source.ReachableCodes.Where(feature.Scale.IsCode).Order()];
        return codes.IsEmpty
            ? throw new ArgumentException($"The source gives no answer to '{feature.Name}'.", nameof(source))
            : new(feature.Name, [.. Interval.Runs(codes).Select(run => (run.Low, run.High))], canBeMissing);
    }
}
