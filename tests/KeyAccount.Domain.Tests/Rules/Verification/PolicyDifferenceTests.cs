using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using static KeyAccount.Domain.Tests.Rules.Verification.TierTables;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Two versions of a policy beside each other.</summary>
public class PolicyDifferenceTests
{
    [Fact]
    public void A_difference_over_budget_claims_nothing() =>
        Assert.Equal(
            PolicyRelation.NotAnalysed,
            PolicyDifference
                .Between(
                    Table(
                        HitPolicy.First,
                        new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10) & Clients.Insured.IsTrue, Tier.Gold)
                    ),
                    Table(
                        HitPolicy.First,
                        new Rule<Client, Tier>("A", Clients.Orders.AtLeast(11) & Clients.Insured.IsTrue, Tier.Gold)
                    ),
                    new() { Budget = 1 }
                )
                .Relation
        );

    [Fact]
    public void Versions_are_compared_by_names_of_features_and_refused_on_other_scales()
    {
        var days = Features<Client>.Count("days_late", new("days", "días", "天"), null, client => (long?)client.DaysLate);

        Assert.Throws<ArgumentException>(() =>
            PolicyDifference.Between(
                Table(HitPolicy.First, new Rule<Client, Tier>("A", Clients.DaysLate.Above(30), Tier.Watch)),
                Table(HitPolicy.First, new Rule<Client, Tier>("A", days.Above(30), Tier.Watch))
            )
        );
    }

    [Fact]
    public void A_moved_cut_is_told_in_words()
    {
        var difference = PolicyDifference.Between(
            Table(HitPolicy.Strictest, new Rule<Client, Tier>("A", Clients.DaysLate.Above(30), Tier.Watch)),
            Table(HitPolicy.Strictest, new Rule<Client, Tier>("A", Clients.DaysLate.Above(25), Tier.Watch))
        );

        Assert.Equal(PolicyRelation.Stricter, difference.Relation);
        Assert.Equal(
            "Where days late at least 25.01 days and days late at most 30 days, the outcome changes from open to watch.",
            Assert.Single(difference.Sentences(Language.English))
        );
    }
}
