using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// What changes from one version of a policy to another, for all answers: whether the later one is the same, stricter or looser, and for
/// every pair of outcomes that occurs, where.
/// </summary>
/// <remarks>Features are the same when they have the same name; they must then have the same scale. Exact within the budget of the terms.</remarks>
public sealed class PolicyDifference
{
    internal PolicyDifference(PolicyRelation relation, ImmutableArray<PolicyChange> changes) =>
        (Relation, Changes) = (relation, changes);

    /// <summary>How the later version stands to the earlier one.</summary>
    public PolicyRelation Relation { get; }

    /// <summary>Each pair of outcomes that occurs, with one region for it; empty for equivalent versions.</summary>
    public ImmutableArray<PolicyChange> Changes { get; }

    /// <summary>What changes between two tables.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="terms">Which outcome is the better one, which answers occur, and the budget; nothing declared by default.</param>
    /// <exception cref="ArgumentException">A feature of one name has different scales, or the outcomes have.</exception>
    public static PolicyDifference Between<TFacts, TOutcome>(
        DecisionTable<TFacts, TOutcome> before,
        DecisionTable<TFacts, TOutcome> after,
        VerificationTerms? terms = null
    )
        where TOutcome : struct => Between(RuleList.Of(before), RuleList.Of(after), terms);

    /// <summary>What changes between two objection policies.</summary>
    /// <inheritdoc cref="Between{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static PolicyDifference Between<TFacts>(
        ObjectionPolicy<TFacts> before,
        ObjectionPolicy<TFacts> after,
        VerificationTerms? terms = null
    ) => Between(RuleList.Of(before), RuleList.Of(after), terms);

    /// <summary>What changes between two collecting tables. Sets are different unless the terms say that more is better or stricter.</summary>
    /// <inheritdoc cref="Between{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static PolicyDifference Between<TFacts, TOutcome>(
        CollectingTable<TFacts, TOutcome> before,
        CollectingTable<TFacts, TOutcome> after,
        VerificationTerms? terms = null
    )
        where TOutcome : struct => Between(RuleList.Of(before), RuleList.Of(after), terms);

    /// <summary>
    /// What changes between two scorecards, a higher score being looser: the largest rise, the largest fall, and scores that become or cease
    /// to be determined.
    /// </summary>
    /// <inheritdoc cref="Between{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static PolicyDifference Between<TFacts>(
        Scorecard<TFacts> before,
        Scorecard<TFacts> after,
        VerificationTerms? terms = null
    ) => ScoreDifference.Compare(Guard.Against.Null(before), Guard.Against.Null(after), terms ?? VerificationTerms.Default);

    /// <summary>What changes between two lists of rules, however each picks its outcome.</summary>
    /// <inheritdoc cref="Between{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static PolicyDifference Between(RuleList before, RuleList after, VerificationTerms? terms = null)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        if (before.OutcomeScale.Canonical != after.OutcomeScale.Canonical)
        {
            throw new ArgumentException("The outcomes of the two versions have different scales.", nameof(after));
        }

        if ((before.Kind == PickingKind.Collected) != (after.Kind == PickingKind.Collected))
        {
            throw new ArgumentException("One version collects outcomes and the other picks one.", nameof(after));
        }

        return VersionWalk.Compare(before, after, terms ?? VerificationTerms.Default);
    }

    /// <summary>Every change in one sentence of the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language) => [.. Changes.Select(change => change.ToString(language))];

    /// <summary>How the later version stands to the earlier one, and how many pairs of outcomes change.</summary>
    public override string ToString() => $"{Relation}, {Changes.Length} changes";

    /// <summary>What several changes make together.</summary>
    internal static PolicyRelation Together(IReadOnlyCollection<PolicyRelation> changes, bool hasOrder) =>
        changes.Count == 0 ? PolicyRelation.Equivalent
        : !hasOrder ? PolicyRelation.Different
        : changes.All(change => change == PolicyRelation.Stricter) ? PolicyRelation.Stricter
        : changes.All(change => change == PolicyRelation.Looser) ? PolicyRelation.Looser
        : PolicyRelation.Incomparable;
}
