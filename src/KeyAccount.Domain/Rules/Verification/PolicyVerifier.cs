using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// Proves what holds of a policy for all answers, unknown ones included, before it takes effect: no hole, no rule that never decides, no
/// better answer with a worse outcome. The only source of a <see cref="VerifiedPolicy{TPolicy}"/>.
/// </summary>
/// <remarks>
/// Exact, not sampled: answers that no rule tells apart are looked at once, over the grain of each feature. Coverage by rules is a hard
/// problem in the number of features, so an analysis has a budget; beyond it the policy is not analysed, which is never a pass.
/// </remarks>
public static class PolicyVerifier
{
    /// <summary>Verifies a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="terms">What is declared beside its rules; nothing by default.</param>
    public static VerificationReport<DecisionTable<TFacts, TOutcome>> Verify<TFacts, TOutcome>(
        DecisionTable<TFacts, TOutcome> table,
        VerificationTerms? terms = null
    )
        where TOutcome : struct => Verify(Guard.Against.Null(table), RuleList.Of(table), terms);

    /// <summary>Verifies an objection policy. That no rule objects is its approval, not a gap.</summary>
    /// <inheritdoc cref="Verify{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static VerificationReport<ObjectionPolicy<TFacts>> Verify<TFacts>(
        ObjectionPolicy<TFacts> policy,
        VerificationTerms? terms = null
    ) => Verify(Guard.Against.Null(policy), RuleList.Of(policy), terms);

    /// <summary>Verifies a collecting table. That nothing is met is no gap, and rules for different outcomes may overlap.</summary>
    /// <inheritdoc cref="Verify{TFacts, TOutcome}(DecisionTable{TFacts, TOutcome}, VerificationTerms?)"/>
    public static VerificationReport<CollectingTable<TFacts, TOutcome>> Verify<TFacts, TOutcome>(
        CollectingTable<TFacts, TOutcome> table,
        VerificationTerms? terms = null
    )
        where TOutcome : struct => Verify(Guard.Against.Null(table), RuleList.Of(table), terms);

    /// <summary>
    /// Verifies a scorecard: lines without effect, bands that are one, points against a feature's direction, and the scores it can come to, in
    /// hundredths as <see cref="VerificationReport.ReachableCodes"/>.
    /// </summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="terms">What is declared beside its lines; nothing by default. A jump is counted in points.</param>
    public static VerificationReport<Scorecard<TFacts>> Verify<TFacts>(
        Scorecard<TFacts> scorecard,
        VerificationTerms? terms = null
    )
    {
        Guard.Against.Null(scorecard);
        var analysed = ScoreFindings.Of(scorecard, terms ?? VerificationTerms.Default);
        return new(scorecard, scorecard.Identity, scorecard.Fingerprint, analysed);
    }

    /// <summary>Verifies rules that are no policy yet, such as a table of more rules than one policy may have.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="terms">What is declared beside them; nothing by default.</param>
    public static VerificationReport Verify(RuleList rules, VerificationTerms? terms = null) =>
        VerificationReport.Of(Analysed.Of(Guard.Against.Null(rules), terms ?? VerificationTerms.Default));

    /// <summary>Puts the reports of the parts of one policy together: it passes when all of them do.</summary>
    internal static VerificationReport<TPolicy> Together<TPolicy>(
        TPolicy policy,
        PolicyIdentity identity,
        string fingerprint,
        params IReadOnlyList<(string Part, VerificationReport Report)> parts
    )
        where TPolicy : class => new(policy, identity, fingerprint, Analysed.Together(parts));

    /// <summary>The report of each part of a table, by its id.</summary>
    internal static IEnumerable<(string Part, VerificationReport Report)> Each<TFacts, TOutcome>(
        IEnumerable<DecisionTable<TFacts, TOutcome>> parts,
        VerificationTerms? terms
    )
        where TOutcome : struct => parts.Select(part => (part.Identity.Id, (VerificationReport)Verify(part, terms)));

    private static VerificationReport<TPolicy> Verify<TPolicy>(TPolicy policy, RuleList rules, VerificationTerms? terms)
        where TPolicy : Policy =>
        new(policy, policy.Identity, policy.Fingerprint, Analysed.Of(rules, terms ?? VerificationTerms.Default));
}
