using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// A policy that approves only when every rule can be answered and none objects. The strictest objection wins; a rule that cannot
/// be answered refers.
/// </summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class ObjectionPolicy<TFacts> : Policy<TFacts, Verdict>
{
    private readonly ImmutableArray<Rule<TFacts, Verdict>> rules;
    private readonly (Verdict Verdict, ulong WhenTrue, ulong WhenUnknown)[] levels;

    /// <summary>Makes a policy.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="whenUnknown">
    /// The referral for a rule that cannot be answered; a rule that itself refers higher is referred as high as when it holds.
    /// </param>
    /// <param name="rules">The objections, each with its own code; none may call for approval.</param>
    /// <exception cref="ArgumentException">
    /// There are no rules or more than 64, a code stands twice, a rule calls for approval, or <paramref name="whenUnknown"/> is not
    /// a referral.
    /// </exception>
    public ObjectionPolicy(PolicyIdentity identity, Verdict whenUnknown, params ImmutableArray<Rule<TFacts, Verdict>> rules)
        : this(identity, whenUnknown, rules, null) { }

    private ObjectionPolicy(
        PolicyIdentity identity,
        Verdict whenUnknown,
        ImmutableArray<Rule<TFacts, Verdict>> rules,
        AnswerSheet<TFacts>? sheet
    )
        : base(identity, ImmutableArray<Rule<TFacts>>.CastUp(rules), sheet)
    {
        if (!whenUnknown.IsReferral)
        {
            throw new ArgumentException("What is unknown is referred; it neither approves nor declines.", nameof(whenUnknown));
        }

        if (rules.FirstOrDefault(rule => rule.Outcome.IsApproval) is { } approving)
        {
            throw new ArgumentException(
                $"Rule '{approving.Code}' calls for approval; approval means that no rule objects.",
                nameof(rules)
            );
        }

        WhenUnknown = whenUnknown;
        this.rules = rules;
        levels = [.. Levels(rules, whenUnknown)];
        Fingerprint = TextHash.Of(
            Canonical<TFacts>.Of(
                $"objections {Identity.Id} {Identity.Version} unknown {Canonical<TFacts>.Code(whenUnknown.Code)}",
                VerdictScale.Instance,
                AskedFeatures,
                rules
            )
        );
    }

    /// <summary>The referral for a rule that cannot be answered.</summary>
    public Verdict WhenUnknown { get; }

    /// <summary>The objections in their stated order.</summary>
    public new ImmutableArray<Rule<TFacts, Verdict>> Rules => rules;

    /// <summary>The same policy, reading its facts through a sheet; identity and fingerprint stay.</summary>
    public ObjectionPolicy<TFacts> ReadBy(AnswerSheet<TFacts> sheet) =>
        new(Identity, WhenUnknown, rules, Guard.Against.Null(sheet));

    /// <inheritdoc/>
    public override string Say(Verdict outcome, Language language) => VerdictScale.Instance.Format(outcome.Code, language);

    private protected override string Write(Verdict outcome) => Canonical<TFacts>.Code(outcome.Code);

    /// <summary>What a rule calls for while it cannot be answered.</summary>
    internal static Verdict Unanswered(Verdict objection, Verdict whenUnknown) =>
        objection.IsReferral ? Verdict.Strictest(objection, whenUnknown) : whenUnknown;

    internal override Verdict Resolve(ulong yes, ulong no)
    {
        var unknown = ~yes & ~no;
        foreach (ref readonly var level in levels.AsSpan())
        {
            if (((yes & level.WhenTrue) | (unknown & level.WhenUnknown)) != 0)
            {
                return level.Verdict;
            }
        }

        return Verdict.Approve;
    }

    internal override ImmutableArray<OutcomeStep<Verdict>> Steps =>
        [
            .. levels.Select(level => new OutcomeStep<Verdict>(level.WhenTrue, level.WhenUnknown, 1, level.Verdict)),
            OutcomeStep<Verdict>.Else(Verdict.Approve),
        ];

    internal override ulong Determining(ulong yes, ulong no)
    {
        var unknown = ~yes & ~no;
        foreach (ref readonly var level in levels.AsSpan())
        {
            if (((yes & level.WhenTrue) | (unknown & level.WhenUnknown)) is not 0 and var rules)
            {
                return rules;
            }
        }

        return 0;
    }

    private static IEnumerable<(Verdict Verdict, ulong WhenTrue, ulong WhenUnknown)> Levels(
        ImmutableArray<Rule<TFacts, Verdict>> rules,
        Verdict whenUnknown
    ) =>
        rules
            .Select(rule => rule.Outcome)
            .Append(whenUnknown)
            .Distinct()
            .OrderDescending()
            .Select(verdict =>
                (
                    verdict,
                    Bits(rules, rule => rule.Outcome == verdict),
                    Bits(rules, rule => Unanswered(rule.Outcome, whenUnknown) == verdict)
                )
            );

    private static ulong Bits(ImmutableArray<Rule<TFacts, Verdict>> rules, Func<Rule<TFacts, Verdict>, bool> choose)
    {
        ulong bits = 0;
        for (var index = 0; index < rules.Length; index++)
        {
            bits |= choose(rules[index]) ? 1UL << index : 0;
        }

        return bits;
    }
}
