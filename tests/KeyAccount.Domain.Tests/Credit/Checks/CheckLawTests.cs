using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>The laws of checks over random documents near the thresholds.</summary>
public class CheckLawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    /// <summary>The shipped rules with rules of every scope, one of them an exclusion and one a release.</summary>
    private static readonly CreditCheckPolicy Scoped = CreditCheckPolicy.Shipped(
        Paper.Terms,
        Precedence.Below100(RuleScope.Group("retail")),
        ScopedRule.Blocking(
            "B-R",
            RuleScope.Group("retail").Narrowed("high"),
            CheckSubject.OldestItem,
            CreditCheckFeatures.OldestItem.Above(15),
            Verdict.Refer(1)
        ),
        ScopedRule.Exclusion(
            "X-O",
            RuleScope.Group("other"),
            CheckSubject.Other,
            CreditCheckFeatures.OldestItem.Below(16),
            releases: true
        )
    );

    [Fact]
    public void The_shipped_rules_and_signals_obey_the_laws_of_policies()
    {
        PolicyLaws.Check(Paper.Shipped.ForEveryone, options: LawOptions.Default);
        PolicyLaws.Check(Paper.Shipped.Signals);
    }

    [Fact]
    public void Worse_facts_are_never_judged_more_leniently() // law:K1
    {
        var (stricter, same) = (0, 0);
        Prop.ForAll(
                AnyPaper.Known.ToArbitrary(),
                AnyPaper.Worsening.ToArbitrary(),
                (facts, worsening) =>
                {
                    var (before, after) = (Scoped.Judge(facts), Scoped.Judge(worsening(facts)));
                    stricter += after > before ? 1 : 0;
                    same += after == before ? 1 : 0;
                    return after >= before;
                }
            )
            .Check(Many.WithMaxTest(3_000));
        Assert.All([stricter, same], met => Assert.True(met > 100, $"met only {met} times"));
    }

    [Fact]
    public void What_adds_nothing_never_blocks() // credit: 1.1
    {
        var wouldBlock = 0;
        Prop.ForAll(
                AnyPaper.Any.ToArbitrary(),
                Gen.Elements(0, -1, -500).ToArbitrary(),
                (facts, adds) =>
                {
                    wouldBlock += Scoped.Judge(facts).IsApproval ? 0 : 1;
                    return Scoped.Check(facts with { Increment = Money.Eur(adds), GoodsToLeave = Money.Eur(0) }).Passes;
                }
            )
            .Check(Many);
        Assert.True(wouldBlock > 100, $"only {wouldBlock} would be blocked");
    }

    [Fact]
    public void Learning_more_never_flips_a_pass_or_a_refusal() // law:P7
    {
        var (passed, refused, unknown) = (0, 0, 0);
        Prop.ForAll(
                AnyPaper.Known.ToArbitrary(),
                AnyPaper.Forgetting.ToArbitrary(),
                (facts, forget) =>
                {
                    var (before, after) = (Scoped.Judge(forget(facts)), Scoped.Judge(facts));
                    passed += before.IsApproval ? 1 : 0;
                    refused += before.IsDecline ? 1 : 0;
                    unknown += before != after ? 1 : 0;
                    return before.IsReferral || before == after;
                }
            )
            .Check(Many.WithMaxTest(3_000));
        Assert.All([passed, refused, unknown], met => Assert.True(met > 30, $"met only {met} times"));
    }

    [Fact]
    public void The_proof_of_which_rule_won_agrees_with_the_verdict()
    {
        var met = new Dictionary<RuleOutcome, int>();
        Prop.ForAll(
                AnyPaper.Any.ToArbitrary(),
                facts =>
                {
                    var check = Scoped.Check(facts);
                    var truths = check.Decision.Explain().ToDictionary(finding => finding.Code, finding => finding.Truth);
                    return check.Precedence.All(standing =>
                    {
                        met[standing.Outcome] = met.GetValueOrDefault(standing.Outcome) + 1;
                        return standing.Rule.IsExclusion
                            || (
                                standing.Outcome switch
                                {
                                    RuleOutcome.OutOfScope => Truth.No,
                                    RuleOutcome.Blocks => Truth.Yes,
                                    RuleOutcome.Undetermined => Truth.Unknown,
                                    _ => Truth.No,
                                }
                            ) == truths.GetValueOrDefault(standing.Rule.Code, Truth.No);
                    });
                }
            )
            .Check(Many.WithMaxTest(2_000));
        Assert.Equal(Enum.GetValues<RuleOutcome>().Length, met.Count);
        Assert.All(met, one => Assert.True(one.Value > 10, $"{one.Key} was met only {one.Value} times"));
    }

    [Fact]
    public void Every_way_was_tried_and_none_of_its_amounts_can_be_less() // credit: differentiator 3
    {
        var found = new Dictionary<int, int>();
        Prop.ForAll(
                AnyPaper.Any.ToArbitrary(),
                facts =>
                    Scoped
                        .Check(facts)
                        .Ways()
                        .All(way =>
                        {
                            found[way.Steps.Length] = found.GetValueOrDefault(way.Steps.Length) + 1;
                            return Scoped.Check(way.Facts).Passes
                                && way.Steps.All(step => step.Amount is not { MinorUnits: <= 0 })
                                && (
                                    way.Steps is not [{ Kind: CheckStepKind.Pay, Amount: { } paid }]
                                    || !Scoped
                                        .Check(
                                            facts with
                                            {
                                                Exposure = facts.Exposure - Less(paid),
                                                Open = facts.Open - Less(paid),
                                                Overdue = facts.Overdue?.After(Less(paid)),
                                            }
                                        )
                                        .Passes
                                );
                        })
            )
            .Check(Many.WithMaxTest(1_500));
        Assert.True(found.GetValueOrDefault(1) > 100 && found.GetValueOrDefault(2) > 3, string.Join(", ", found));
    }

    [Fact]
    public void The_order_of_rules_does_not_matter()
    {
        var reversed = Precedence.Policy(Scoped.Amounts, Scoped.Recheck, [.. Scoped.Rules.Reverse()]);
        var blocked = 0;
        Prop.ForAll(
                AnyPaper.Any.ToArbitrary(),
                facts =>
                {
                    blocked += Scoped.Judge(facts).IsApproval ? 0 : 1;
                    return Scoped.Judge(facts) == reversed.Judge(facts);
                }
            )
            .Check(Many);
        Assert.True(blocked > 100, $"only {blocked} were blocked");
    }

    [Fact]
    public void Nothing_for_finance_reaches_sales()
    {
        var hidden = 0;
        Prop.ForAll(
                AnyPaper.Any.ToArbitrary(),
                facts =>
                {
                    var check = Scoped.Check(facts);
                    hidden += check.Reasons.Length - check.ReasonsFor(Audience.Sales).Length;
                    return check
                        .ReasonsFor(Audience.Sales)
                        .SelectMany(reason => reason.Evidence)
                        .All(evidence => CreditCheckFeatures.AudienceOf(evidence.Feature) is not Audience.Finance);
                }
            )
            .Check(Many);
        Assert.True(hidden > 30, $"only {hidden} reasons were hidden");
    }

    private static Money Less(Money amount) => Money.OfMinor(amount.MinorUnits - 1, amount.Currency);
}
