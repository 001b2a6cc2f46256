using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Whether a witness shows its finding: by the evaluator of the policy and of each rule, not by the verifier.</summary>
internal static class WitnessCheck
{
    public static void Confirm(RandomPolicy policy, VerificationFinding finding)
    {
        if (finding.Witness is not { } witness)
        {
            ConfirmWithout(policy, finding);
            return;
        }

        var truths = policy.Rules.ToDictionary(rule => rule.Code, rule => rule.When.Evaluate(Facts(witness)));
        var chosen = policy.ChosenFor(witness);
        Assert.Equal(chosen, policy.Choose(Facts(witness)));
        switch (finding.Check)
        {
            case VerificationCheck.Gap:
                Assert.All(truths.Values, truth => Assert.Equal(Truth.No, truth));
                break;
            case VerificationCheck.ConflictingOverlap or VerificationCheck.BenignOverlap:
                Assert.All(finding.Rules.Take(2), rule => Assert.Equal(Truth.Yes, truths[rule]));
                break;
            case VerificationCheck.UnreachableRule:
                Assert.Equal(Truth.Yes, truths[finding.Rules[0]]);
                Assert.Contains(finding.Rules.Skip(1), other => truths[other] != Truth.No);
                break;
            case VerificationCheck.MisleadingRule:
                Assert.All(finding.Rules, rule => Assert.Equal(Truth.Yes, truths[rule]));
                Assert.NotEqual(finding.Outcomes[0], finding.Outcomes[1]);
                Assert.Equal(finding.Outcomes[1].English, Said(policy, chosen));
                break;
            case VerificationCheck.NonMonotone or VerificationCheck.Cliff:
                ConfirmPair(policy, finding, chosen);
                break;
            default:
                Assert.Fail($"{finding} should have no witness.");
                break;
        }
    }

    private static void ConfirmPair(RandomPolicy policy, VerificationFinding finding, string chosen)
    {
        var other = policy.ChosenFor(finding.Counterpart!);
        Assert.Equal(finding.Outcomes[0].English, Said(policy, chosen));
        Assert.Equal(finding.Outcomes[1].English, Said(policy, other));
        Assert.All(
            policy.Features.Where(feature => feature != finding.Feature),
            feature => Assert.Equal(finding.Witness!.CodeOf(feature.Name), finding.Counterpart!.CodeOf(feature.Name))
        );
        var (from, to) = (finding.Witness!.CodeOf(finding.Feature!.Name)!, finding.Counterpart!.CodeOf(finding.Feature.Name)!);
        if (finding.Check == VerificationCheck.Cliff)
        {
            Assert.Equal(1, to - from);
            Assert.True(policy.Steps(chosen, other) > 1);
        }
        else
        {
            Assert.True(finding.Feature.Direction == Direction.HigherIsBetter ? to > from : to < from);
            Assert.True(policy.Strictness(other, chosen) > 0);
        }
    }

    private static void ConfirmWithout(RandomPolicy policy, VerificationFinding finding)
    {
        Assert.DoesNotContain(
            finding.Check,
            new[]
            {
                VerificationCheck.Gap,
                VerificationCheck.ConflictingOverlap,
                VerificationCheck.BenignOverlap,
                VerificationCheck.MisleadingRule,
                VerificationCheck.NonMonotone,
                VerificationCheck.Cliff,
            }
        );
        if (finding is { Check: VerificationCheck.MergeableRule, Feature: not null })
        {
            var (one, other) = (policy.Rules.Single(Is(0)), policy.Rules.Single(Is(1)));
            Assert.All(Cells.All(policy.Features), cell => Assert.Equal(policy.Choose(cell), policy.Merged(one, other)(cell)));
        }

        Func<Rule<Cell>, bool> Is(int at) => rule => rule.Code == finding.Rules[at];
    }

    private static string Said(RandomPolicy policy, string outcome) => policy.Say(outcome);

    private static Cell Facts(Witness witness) =>
        new()
        {
            Orders = witness.CodeOf("orders"),
            Risk = (Risk?)witness.CodeOf("risk"),
            Segment = (Segment?)witness.CodeOf("segment"),
            Insured = witness.CodeOf("insured") is { } insured ? insured == 1 : null,
            Signs = (Signs?)witness.CodeOf("signs"),
        };
}
