using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Testing.Tests;

public class PolicyGeneratorsTests
{
    [Fact]
    public void Tables_of_every_hit_policy_and_every_kind_of_node_are_drawn()
    {
        var tables = PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers).Sample(300, new Rnd(1), 50);
        var texts = string.Join('\n', tables.SelectMany(table => table.Rules).Select(rule => rule.ToString()));

        Assert.Equal(3, tables.Select(table => table.Hit).Distinct().Count());
        Assert.All(
            [
                "at least",
                "above",
                "at most",
                "below",
                "on or after",
                "is one of",
                "has all of",
                "has any of",
                "is known",
                "not (",
                " or (",
            ],
            word => Assert.Contains(word, texts, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Objection_policies_and_collecting_tables_shrink_to_one_rule()
    {
        var policy = PolicyGenerators.ObjectionPolicies(SampleFeatures.All, maximumRules: 5).Sample(1, new Rnd(2), 50)[0];
        while (PolicyShrinkers.Shrink(policy).FirstOrDefault() is { } simpler)
        {
            policy = simpler;
        }

        Assert.Single(policy.Rules);
    }

    [Fact]
    public void Scorecards_add_up() =>
        Assert.All(
            PolicyGenerators.Scorecards(SampleFeatures.All).Sample(200, new Rnd(3), 50),
            card => Assert.Equal(card.TotalPoints, card.Characteristics.Sum(line => line.MaximumPoints))
        );

    [Fact]
    public void A_chain_is_as_deep_as_is_allowed_and_one_more_is_refused()
    {
        var deepest = SpecificationGenerators.AsDeepAs(SampleFeatures.All).Sample(20, new Rnd(4), 50);

        Assert.All(deepest, chain => Assert.Throws<ArgumentException>(() => !(chain & chain)));
    }

    [Fact]
    public void Features_without_bands_make_no_scorecard() =>
        Assert.Throws<ArgumentException>(() => PolicyGenerators.Scorecards([SampleFeatures.Insured, SampleFeatures.Sector]));
}
