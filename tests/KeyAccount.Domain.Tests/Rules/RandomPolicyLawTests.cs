using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>
/// The kernel keeps the laws for whatever policy it is given: law:P1 to P9, P16, S5 and that all readings agree. What depends on the
/// policy itself (monotony, absence, reach) is left to the tests of each policy.
/// </summary>
public class RandomPolicyLawTests
{
    private const int Policies = 25;
    private static readonly ImmutableArray<Law> OfTheKernel = [.. Law.All.Except([Law.Monotone, Law.Absence])];

    [Theory]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.Strictest)]
    [InlineData(HitPolicy.Unique)]
    public void Random_tables_keep_the_laws(HitPolicy hit) =>
        Keep(PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers, hit).Select(policy => Generic(policy)));

    [Theory]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.Strictest)]
    [InlineData(HitPolicy.Unique)]
    public void Random_tables_of_verdicts_keep_the_laws(HitPolicy hit) =>
        Keep(PolicyGenerators.VerdictTables(SampleFeatures.All, hit).Select(policy => Generic(policy)));

    [Fact]
    public void Random_collecting_tables_keep_the_laws() =>
        Keep(PolicyGenerators.CollectingTables(SampleFeatures.All, SampleFeatures.Tiers).Select(policy => Generic(policy)));

    [Fact]
    public void Random_objection_policies_keep_the_laws() =>
        Keep(PolicyGenerators.ObjectionPolicies(SampleFeatures.All).Select(policy => Generic(policy)));

    [Fact]
    public void A_first_hit_table_depends_on_the_order_of_rules_that_conflict() // law:P3, the other side
    {
        var (gold, watch) = (
            new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold),
            new Rule<Client, Tier>("B", Clients.DaysLate.Above(30), Tier.Watch)
        );
        var client = new Client { Orders = 20, DaysLate = 40 };

        Assert.NotEqual(First(gold, watch).Choose(client), First(watch, gold).Choose(client));
    }

    private static Policy<AnswerFacts, TOutcome> Generic<TOutcome>(Policy<AnswerFacts, TOutcome> policy)
        where TOutcome : struct => policy;

    private static DecisionTable<Client, Tier> First(params ImmutableArray<Rule<Client, Tier>> rules) =>
        new(PolicyIdentity.ShippedDefault("order", "1"), Clients.Tiers, HitPolicy.First, Tier.Open, Tier.Open, rules);

    private static void Keep<TOutcome>(Gen<Policy<AnswerFacts, TOutcome>> policies)
        where TOutcome : struct
    {
        var options = new LawOptions
        {
            Cases = 30,
            Laws = OfTheKernel,
            RequiresCoverage = false,
        };
        var reports = policies
            .Sample(Policies, new Rnd(42), 50)
            .Select(policy =>
                PolicyLaws.Examine(
                    new PolicyUnderTest<AnswerFacts, TOutcome>(policy)
                    {
                        Facts = AnswerFacts.From,
                        OtherFeatures = SampleFeatures.All,
                    },
                    options
                )
            )
            .ToList();

        Assert.All(reports, report => Assert.True(report.Broken.IsEmpty, report.ToString()));
        Assert.All(
            OfTheKernel,
            law =>
                Assert.True(
                    reports.Exists(report => report.ResultOf(law) is { Cases: > 0 } or { NotApplicable: not null }),
                    $"{law.Id} looked at nothing."
                )
        );
    }
}
