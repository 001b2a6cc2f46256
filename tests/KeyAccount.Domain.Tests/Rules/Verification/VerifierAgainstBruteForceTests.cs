using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>law:P10: the verifier finds what brute force finds, and nothing else, and every witness shows its finding.</summary>
public class VerifierAgainstBruteForceTests
{
    private const int Tables = 10_000;

    [Fact]
    public void The_findings_of_random_policies_are_those_of_brute_force_and_each_witness_shows_its_own()
    {
        var policies = new RandomPolicies(seed: 20);
        var met = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (clean, merged) = (0, 0);
        for (var number = 0; number < Tables; number++)
        {
            var policy = policies.Next();
            var verification = PolicyVerifier.Verify(policy.List, policy.Terms);
            var expected = new BruteForce(policy).Findings();
            var (pairs, found) = (
                verification.Findings.Where(IsMergeablePair).ToList(),
                verification.Findings.Where(finding => !IsMergeablePair(finding)).ToList()
            );

            Assert.Equal(expected, found.Select(Text).Order(StringComparer.Ordinal));
            Assert.All(verification.Findings, finding => WitnessCheck.Confirm(policy, finding));
            clean += expected.Count == 0 ? 1 : 0;
            merged += pairs.Count;
            foreach (var finding in found)
            {
                met[finding.Code] = met.GetValueOrDefault(finding.Code) + 1;
            }
        }

        // V12 and V99 are declared or counted, not found among answers; they have tests of their own.
        Assert.Equal(["V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10", "V11", "V14"], met.Keys);
        Assert.All(met.Values, times => Assert.InRange(times, 20, int.MaxValue));
        Assert.InRange(clean, 20, int.MaxValue);
        Assert.InRange(merged, 20, int.MaxValue);
    }

    private static bool IsMergeablePair(VerificationFinding finding) =>
        finding is { Check: VerificationCheck.MergeableRule, Feature: not null };

    private static string Text(VerificationFinding finding) =>
        finding.Check switch
        {
            VerificationCheck.ConflictingOverlap or VerificationCheck.BenignOverlap or VerificationCheck.MergeableRule =>
                $"{finding.Code} {string.Join(',', finding.Rules)}",
            _ => $"{finding.Code} {finding.Subject}",
        };
}
