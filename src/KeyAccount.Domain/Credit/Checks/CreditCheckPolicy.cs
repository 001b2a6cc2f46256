using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// Checks the credit of a document: blocking rules and exclusions for everyone, groups and accounts, when a released document rests, and what
/// is only signalled.
/// </summary>
/// <remarks>
/// <para>
/// No order of rules matters: the strictest that blocks decides, and all are told. A rule that can't be answered refers. What adds nothing to the
/// exposure and lets no unpaid goods leave passes, whatever the rules say.
/// </para>
/// <para>
/// An exclusion beats blocking rules of its subject that are less specific: account before group before everyone. At the same level it beats
/// nothing. One that releases beats every rule that can be excluded. Two policies are equal when all their parts are.
/// </para>
/// </remarks>
public sealed class CreditCheckPolicy : IEquatable<CreditCheckPolicy>
{
    /// <summary>The most rules of one policy, those of all scopes together; at most 64 blocking ones meet one account.</summary>
    public const int MaximumRules = 1_000;

    /// <summary>A policy of a host's own rules.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="amounts">The questions about amounts that the rules ask; they tell the currency.</param>
    /// <param name="whenUnknown">The referral for a rule that can't be answered.</param>
    /// <param name="recheck">When a released document rests.</param>
    /// <param name="rules">The rules in any order, each with its own code; at least one blocks everyone.</param>
    /// <param name="signals">What is signalled and never holds.</param>
    /// <exception cref="ArgumentException">
    /// A code stands twice, no rule blocks everyone, more than 64 blocking rules can meet one account, the referral is none, or a rule shows an
    /// answer to more readers than may see it.
    /// </exception>
    public CreditCheckPolicy(
        PolicyIdentity identity,
        CreditCheckAmounts amounts,
        Verdict whenUnknown,
        RecheckTerms recheck,
        ImmutableArray<ScopedRule> rules,
        DecisionTable<CreditCheckFacts, CheckSignal> signals
    )
    {
        Identity = Guard.Against.Null(identity);
        Amounts = Guard.Against.Null(amounts);
        Recheck = Guard.Against.Null(recheck);
        Signals = Guard.Against.Null(signals);
        (WhenUnknown, Rules) = (whenUnknown, rules.IsDefault ? [] : rules);
        CheckRuleCheck.Refuse(Rules);
        CheckRuleCheck.Refuse(signals.Rules);
        Profiles = new(this);
        ForEveryone = Profiles.Find(RuleProfile.Nobody, CreditCheckFacts.NoGroup, CreditCheckFacts.NoGroup)!;
        Fingerprint = TextHash.Of(
            string.Join(
                '\n',
                [
                    $"credit-check {identity.Id} {identity.Version} {amounts.Currency.Code} unknown {whenUnknown}",
                    recheck.Canonical,
                    .. Rules.Select(rule => rule.Canonical),
                    signals.Fingerprint,
                ]
            )
        );
        Findings = PrecedenceFindings.Of(this);
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over all that can change a check, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The questions about amounts that the rules ask.</summary>
    public CreditCheckAmounts Amounts { get; }

    /// <summary>The currency of the policy.</summary>
    public Currency Currency => Amounts.Currency;

    /// <summary>The referral for a rule that can't be answered.</summary>
    public Verdict WhenUnknown { get; }

    /// <summary>When a released document rests.</summary>
    public RecheckTerms Recheck { get; }

    /// <summary>The rules of all scopes in their stated order.</summary>
    public ImmutableArray<ScopedRule> Rules { get; }

    /// <summary>What is signalled and never holds.</summary>
    public DecisionTable<CreditCheckFacts, CheckSignal> Signals { get; }

    /// <summary>Every question that any part of the policy asks, those that it asks by itself included.</summary>
    public ImmutableArray<Feature<CreditCheckFacts>> Features =>
        [
            .. Rules
                .Select(rule => rule.When)
                .Concat(Signals.Rules.Select(rule => rule.When))
                .Append(Recheck.Rests)
                .SelectMany(statement => AskedFeature.LeavesOf(statement).Select(leaf => leaf.Feature))
                .Concat([CreditCheckFeatures.Adds, CreditCheckFeatures.PutsAtRisk, CreditCheckFeatures.NoCheck])
                .Distinct(),
        ];

    /// <summary>What can be read off the rules when the policy is built: exclusions that never fire, rules that others always beat.</summary>
    public ImmutableArray<PrecedenceFinding> Findings { get; }

    /// <summary>The rules as they meet an account for which no rule is made.</summary>
    public ObjectionPolicy<CreditCheckFacts> ForEveryone { get; }

    /// <summary>The library's starting values, marked as such until an owner signs a version of its own.</summary>
    /// <param name="terms">The agreed numbers; only the unit has to be given.</param>
    public static CreditCheckPolicy Shipped(CreditCheckTerms terms) => ShippedCreditChecks.Policy(terms, []);

    /// <summary>The library's rules with rules of one's own for groups and accounts; still marked as shipped until an owner signs.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static CreditCheckPolicy Shipped(CreditCheckTerms terms, params IEnumerable<ScopedRule> rules) =>
        ShippedCreditChecks.Policy(terms, Guard.Against.Null(rules));

    /// <summary>
    /// The rules as they meet one account, exclusions folded in: an objection policy like any other, to be verified, compared and replayed. Where
    /// a group is not known, its rules count as not known.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="group">Its group; null when it is not known.</param>
    /// <param name="riskGroup">Its risk group; null when it is not known.</param>
    public ObjectionPolicy<CreditCheckFacts> RulesFor(string account, string? group, string? riskGroup) =>
        Profiles.Find(Guard.Against.NullOrWhiteSpace(account), group, riskGroup)
        ?? RuleSelection.Of(this, account, group, riskGroup);

    /// <summary>Checks a document.</summary>
    /// <exception cref="CurrencyMismatchException">The facts, or an amount of theirs, are in another currency than the policy.</exception>
    public CreditCheck Check(CreditCheckFacts facts)
    {
        Refuse(facts);
        var rules = RulesFor(facts.Account, facts.Group, facts.RiskGroup);
        return new(this, facts, rules.Decide(facts, facts.AsOf), Signals.Decide(facts, facts.AsOf));
    }

    /// <summary>The verdict alone, for many documents.</summary>
    /// <inheritdoc cref="Check"/>
    public Verdict Judge(CreditCheckFacts facts)
    {
        Refuse(facts);
        return RulesFor(facts.Account, facts.Group, facts.RiskGroup).Choose(facts);
    }

    internal RuleProfiles Profiles { get; }

    /// <inheritdoc/>
    public bool Equals(CreditCheckPolicy? other) =>
        other is not null
        && Identity == other.Identity
        && Fingerprint == other.Fingerprint
        && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan())
        && Signals.Equals(other.Signals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditCheckPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    private void Refuse(CreditCheckFacts facts)
    {
        if (Guard.Against.Null(facts).Currency != Currency)
        {
            throw new CurrencyMismatchException(facts.Currency, Currency);
        }
    }
}
