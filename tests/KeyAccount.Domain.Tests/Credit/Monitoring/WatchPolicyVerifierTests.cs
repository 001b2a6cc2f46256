using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchPolicyVerifierTests
{
    [Fact]
    public void The_shipped_policy_is_proved_and_no_rule_could_be_left_out()
    {
        var report = WatchPolicyVerifier.Verify(WatchPolicy.Shipped);
        Assert.Equal(VerificationVerdict.Verified, report.Verdict);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void What_is_prohibited_is_found_in_every_part()
    {
        var terms = VerificationTerms.Default with
        {
            Prohibited = [new("plan_broken", Label.Same("ours")), new("order_silence", Label.Same("ours"))],
        };
        Assert.Equal(
            2,
            WatchPolicyVerifier
                .Verify(WatchPolicy.Shipped, terms)
                .Findings.Count(finding => finding.Check == VerificationCheck.ProhibitedFeature)
        );
    }

    [Fact]
    public void Boundary_cases_are_drawn_from_both_parts() =>
        Assert.All(
            WatchPolicyVerifier.CasesOf(WatchPolicy.Shipped),
            subject => Assert.NotEmpty(BoundaryCases.Of(subject).Cases)
        );
}
