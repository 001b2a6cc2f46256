using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>Generators of policies over any features, and of policies together with answers biased to their thresholds.</summary>
public static class PolicyGenerators
{
    private static readonly PolicyIdentity Identity = PolicyIdentity.SignedBy("a generator", "generated", "1");

    /// <summary>Rules with codes of their own, each over a random specification.</summary>
    /// <param name="features">The features that may be asked.</param>
    /// <param name="outcomes">What the rules may call for.</param>
    /// <param name="maximumRules">How many rules there may be, 1 to 64.</param>
    /// <param name="asksWhetherKnown">Whether a rule may ask if an answer is known.</param>
    public static Gen<ImmutableArray<Rule<TFacts, TOutcome>>> Rules<TFacts, TOutcome>(
        IEnumerable<Feature<TFacts>> features,
        IEnumerable<TOutcome> outcomes,
        int maximumRules = 12,
        bool asksWhetherKnown = true
    )
        where TOutcome : struct
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.NullOrEmpty(features)];
        ImmutableArray<TOutcome> callsFor = [.. Guard.Against.NullOrEmpty(outcomes)];
        Guard.Against.OutOfRange(maximumRules, nameof(maximumRules), 1, Policy.MaximumRules);
        return Draw.From(draw =>
        {
            var specifications = new SpecificationDraw<TFacts>(draw, draw.Some(all), asksWhetherKnown);
            return Enumerable
                .Range(1, 1 + draw.Below(maximumRules))
                .Select(number => new Rule<TFacts, TOutcome>(
                    $"R-{number:00}",
                    specifications.Tree(draw.Pick(1, 2, 3, 4, 5)),
                    draw.Pick(callsFor)
                )
                {
                    Severity = draw.Pick(Severity.Note, Severity.Warning, Severity.Objection),
                    Audience = draw.Pick(Audience.Finance, Audience.Sales, Audience.Client),
                })
                .ToImmutableArray();
        });
    }

    /// <summary>Decision tables with any hit policy, or with the one stated. Ordered outcomes rise to the strictest.</summary>
    public static Gen<DecisionTable<TFacts, TOutcome>> Tables<TFacts, TOutcome>(
        IEnumerable<Feature<TFacts>> features,
        NamedScale<TOutcome> outcomes,
        HitPolicy? hit = null,
        int maximumRules = 12,
        bool asksWhetherKnown = true
    )
        where TOutcome : struct, Enum
    {
        ImmutableArray<TOutcome> members = [.. Guard.Against.Null(outcomes).Members];
        var member = Gen.Elements(members.AsEnumerable());
        var hits = hit is { } only
            ? Gen.Constant(only)
            : Gen.Elements(HitPolicy.First, HitPolicy.Unique, outcomes.IsOrdered ? HitPolicy.Strictest : HitPolicy.First);
        return from rules in Rules(features, members, maximumRules, asksWhetherKnown)
            from how in hits
            from otherwise in member
            from whenUnknown in member
            select new DecisionTable<TFacts, TOutcome>(Identity, outcomes, how, otherwise, whenUnknown, rules);
    }

    /// <summary>Tables of verdicts, which never approve otherwise and refer what is unknown.</summary>
    public static Gen<DecisionTable<TFacts, Verdict>> VerdictTables<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        HitPolicy? hit = null,
        int maximumRules = 12,
        bool asksWhetherKnown = true
    ) =>
        from rules in Rules(features, Verdicts, maximumRules, asksWhetherKnown)
        from how in hit is { } only ? Gen.Constant(only) : Gen.Elements(HitPolicy.First, HitPolicy.Strictest, HitPolicy.Unique)
        from otherwise in Gen.Elements(Verdicts.Where(verdict => !verdict.IsApproval))
        from whenUnknown in Gen.Elements(Verdicts.Where(verdict => verdict.IsReferral))
        select new DecisionTable<TFacts, Verdict>(Identity, VerdictScale.Instance, how, otherwise, whenUnknown, rules);

    /// <summary>Tables that collect every outcome that is met.</summary>
    public static Gen<CollectingTable<TFacts, TOutcome>> CollectingTables<TFacts, TOutcome>(
        IEnumerable<Feature<TFacts>> features,
        NamedScale<TOutcome> outcomes,
        int maximumRules = 12,
        bool asksWhetherKnown = true
    )
        where TOutcome : struct, Enum =>
        from rules in Rules(features, Guard.Against.Null(outcomes).Members, maximumRules, asksWhetherKnown)
        select new CollectingTable<TFacts, TOutcome>(Identity, outcomes, rules);

    /// <summary>Objection policies.</summary>
    public static Gen<ObjectionPolicy<TFacts>> ObjectionPolicies<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        int maximumRules = 12,
        bool asksWhetherKnown = true
    ) =>
        from rules in Rules(features, Verdicts.Where(verdict => !verdict.IsApproval), maximumRules, asksWhetherKnown)
        from whenUnknown in Gen.Elements(Verdicts.Where(verdict => verdict.IsReferral))
        select new ObjectionPolicy<TFacts>(Identity, whenUnknown, rules);

    /// <summary>
    /// Scorecards over the amounts, shares, percentages, counts, numbers and dates among the features; other features have no bands.
    /// </summary>
    /// <exception cref="ArgumentException">None of the features can be banded.</exception>
    public static Gen<Scorecard<TFacts>> Scorecards<TFacts>(IEnumerable<Feature<TFacts>> features)
    {
        ImmutableArray<Feature<TFacts>> banded = [.. Guard.Against.Null(features).Where(ScorecardDraw<TFacts>.CanBand)];
        return banded.IsEmpty
            ? throw new ArgumentException("None of the features can be banded.", nameof(features))
            : Draw.From(draw => new ScorecardDraw<TFacts>(draw).Scorecard(banded, Identity));
    }

    /// <summary>A policy with answers biased to its own thresholds, as a property over both needs.</summary>
    public static Gen<(TPolicy Policy, ImmutableArray<AnswerSet<TFacts>> Answers)> WithAnswers<TPolicy, TFacts, TOutcome>(
        this Gen<TPolicy> policies,
        Func<TPolicy, Policy<TFacts, TOutcome>> policy,
        int answersEach,
        AnswerMix? mix = null
    )
        where TOutcome : struct =>
        from drawn in Guard.Against.Null(policies)
        from answers in AnswerGenerators.For(Guard.Against.Null(policy)(drawn), mix).ArrayOf(answersEach)
        select (drawn, answers.ToImmutableArray());

    /// <summary>Approval, three levels of referral and refusal.</summary>
    internal static ImmutableArray<Verdict> Verdicts { get; } =
    [Verdict.Approve, Verdict.Refer(0), Verdict.Refer(1), Verdict.Refer(Verdict.HighestLevel), Verdict.Decline];
}
