using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A box of answers: all conditions hold. Features that are not named may have any answer, or none.</summary>
public sealed class Region
{
    internal Region(ImmutableArray<RegionCondition> conditions) => Conditions = conditions;

    /// <summary>What it says of each feature that it restricts, in the order in which the policy asks.</summary>
    public ImmutableArray<RegionCondition> Conditions { get; }

    /// <summary>The region in the reader's language.</summary>
    public string ToString(Language language) =>
        Conditions.IsEmpty
            ? VerificationWords.In(language).Everywhere
            : string.Join(Wording.In(language).And, Conditions.Select(condition => condition.ToString(language)));

    /// <summary>The region in English.</summary>
    public override string ToString() => ToString(Language.English);
}
