using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>Policies with few rules, to see which one wins.</summary>
internal static class Precedence
{
    public static readonly ScopedRule Beyond61 = ScopedRule
        .Blocking(
            "B-61",
            RuleScope.Everyone,
            CheckSubject.OldestItem,
            CreditCheckFeatures.OldestItem.Above(61),
            Verdict.Refer(1)
        )
        .ReadBy(Audience.Client);

    public static ScopedRule Below100(RuleScope scope, CheckSubject subject = CheckSubject.OldestItem, bool releases = false) =>
        ScopedRule
            .Exclusion("X-100", scope, subject, CreditCheckFeatures.OldestItem.Below(100), releases)
            .ReadBy(Audience.Client);

    /// <summary>Above 61 days for everyone, and an exclusion below 100 days for a scope.</summary>
    public static CreditCheckPolicy Days(
        RuleScope excluded,
        CheckSubject subject = CheckSubject.OldestItem,
        bool releases = false
    ) => Policy(CreditCheckAmounts.In(Currency.Eur), [Beyond61, Below100(excluded, subject, releases)]);

    public static CreditCheckPolicy Policy(CreditCheckAmounts amounts, ImmutableArray<ScopedRule> rules) =>
        Policy(amounts, new RecheckTerms { Days = 0 }, rules);

    public static CreditCheckPolicy Policy(
        CreditCheckAmounts amounts,
        RecheckTerms recheck,
        ImmutableArray<ScopedRule> rules
    ) => new(PolicyIdentity.ShippedDefault("few-rules", "1"), amounts, Verdict.Refer(2), recheck, rules, Paper.Shipped.Signals);
}
