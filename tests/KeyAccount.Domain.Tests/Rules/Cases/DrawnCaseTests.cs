using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>Which cases are drawn of a policy, and which cuts have none.</summary>
public class DrawnCaseTests
{
    [Fact]
    public void Rules_of_which_all_count_need_their_policy() =>
        Assert.Throws<ArgumentException>(() =>
            CaseSubject.Of(
                PolicyIdentity.ShippedDefault("rules", "1"),
                Domain.Rules.Verification.RuleList.Of(
                    new CollectingTable<Client, Tier>(
                        PolicyIdentity.ShippedDefault("kinds", "1"),
                        Clients.Tiers,
                        new Rule<Client, Tier>("K-1", Clients.Insured.IsTrue, Tier.Gold)
                    )
                )
            )
        );

    [Fact]
    public void A_rule_that_never_decides_has_no_case_and_is_listed()
    {
        var shadowed = CaseSubject.Of(
            new DecisionTable<Client, Tier>(
                PolicyIdentity.ShippedDefault("tiers", "1"),
                Clients.Tiers,
                HitPolicy.First,
                Tier.Open,
                Tier.Open,
                new Rule<Client, Tier>("T-1", Clients.Orders.AtLeast(5), Tier.Gold),
                new Rule<Client, Tier>("T-2", Clients.Orders.AtLeast(9), Tier.Watch)
            )
        );
        var drawn = BoundaryCases.Of(shadowed);

        Assert.All(drawn.Cases, one => Assert.Equal("T-1", one.Rule));
        Assert.Equal("T-2: orders 9 has no effect", Assert.Single(drawn.WithoutEffect).ToString());
    }

    [Fact]
    public void A_band_with_the_points_of_the_one_before_is_listed()
    {
        var card = new Scorecard<Client>(
            PolicyIdentity.ShippedDefault("card", "1"),
            20,
            MissingAnswer.Worst,
            Share.Zero,
            Clients.Orders.Bands(0).From(5, 20).From(9, 20).As("C-01")
        );
        var drawn = BoundaryCases.Of(CaseSubject.Of(card));

        Assert.Equal("C-01: orders 9 has no effect", Assert.Single(drawn.WithoutEffect).ToString());
        Assert.Equal(["0.00", "100.00", "100.00", "0.00"], drawn.Cases.Select(one => one.Outcome));
        Assert.Equal(["C-01 0?"], drawn.Cases[^1].DeterminedBy);
    }
}
