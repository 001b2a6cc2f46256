using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class ImportancePolicyTests
{
    /// <summary>Everything known, and everything at its third anchor of five: 50 points on both axes.</summary>
    private static readonly AccountFacts Middling = new()
    {
        Account = "A",
        AsOf = AsOf,
        Figures = new() { LastTwelveMonths = Money.Eur(15m), Growth = Percentage.Zero },
        Standing = Facts.Standing with
        {
            Percentile = Share.Percent(40),
            ContributionPercentile = Share.Percent(40),
            HeadroomPercentile = Share.Percent(40),
        },
        Profile = new()
        {
            Account = "A",
            Wallet = Money.Eur(100m),
            Contribution = Money.Eur(1m),
            ReferenceValue = 40,
            SupplierRank = 3,
            DeliveryScore = 40,
            ContractedShare = Share.Percent(25),
            ContactRoles = 2,
        },
    };

    [Fact]
    public void Everything_in_the_middle_scores_50_on_both_axes() =>
        Assert.Equal("50.00/50.00", ImportancePolicy.Shipped.Evaluate(Middling).ToString());

    [Fact]
    public void Nothing_known_is_undetermined_and_not_zero()
    {
        var importance = ImportancePolicy.Shipped.Evaluate(new() { Account = "A", AsOf = AsOf });
        Assert.Equal(("?/?", false, true), (importance.ToString(), importance.IsDetermined, importance.IsProvisional));
    }

    [Theory]
    [InlineData(-1001, 0)]
    [InlineData(-1000, 25)]
    [InlineData(-1, 25)]
    [InlineData(0, 50)]
    [InlineData(999, 50)]
    [InlineData(1000, 75)]
    [InlineData(2499, 75)]
    [InlineData(2500, 100)]
    public void Growth_has_its_anchors(int basisPoints, int anchor) =>
        Assert.Equal(
            50m + ((anchor - 50) * 0.15m),
            Attractiveness(
                Middling with
                {
                    Figures = Middling.Figures with { Growth = Percentage.FromBasisPoints(basisPoints) },
                }
            )
        );

    [Theory]
    [InlineData(1999, 0)]
    [InlineData(2000, 25)]
    [InlineData(3999, 25)]
    [InlineData(4000, 50)]
    [InlineData(5999, 50)]
    [InlineData(6000, 75)]
    [InlineData(7999, 75)]
    [InlineData(8000, 100)]
    public void Purchases_have_their_anchors_by_fifths_of_the_book(int basisPoints, int anchor) =>
        Assert.Equal(
            50m + ((anchor - 50) * 0.25m),
            Attractiveness(
                Middling with
                {
                    Standing = Middling.Standing! with { Percentile = Share.FromBasisPoints(basisPoints) },
                }
            )
        );

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 75)]
    [InlineData(3, 50)]
    [InlineData(4, 25)]
    [InlineData(5, 25)]
    [InlineData(6, 0)]
    public void The_first_supplier_scores_most(int rank, int anchor) =>
        Assert.Equal(50m + ((anchor - 50) * 0.20m), Strength(profile => profile with { SupplierRank = rank }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 25)]
    [InlineData(2, 50)]
    [InlineData(3, 75)]
    [InlineData(4, 100)]
    [InlineData(9, 100)]
    public void Contact_roles_have_their_anchors(int roles, int anchor) =>
        Assert.Equal(50m + ((anchor - 50) * 0.15m), Strength(profile => profile with { ContactRoles = roles }));

    [Theory]
    [InlineData(9.99, 0)]
    [InlineData(10, 25)]
    [InlineData(49.99, 50)]
    [InlineData(50, 75)]
    [InlineData(74.99, 75)]
    [InlineData(75, 100)]
    public void Contracted_business_has_its_anchors(decimal percent, int anchor) =>
        Assert.Equal(
            50m + ((anchor - 50) * 0.15m),
            Strength(profile => profile with { ContractedShare = Share.Percent(percent) })
        );

    [Theory]
    [InlineData(301, 0)]
    [InlineData(300, 25)]
    [InlineData(100, 50)]
    [InlineData(50, 75)]
    [InlineData(30, 100)]
    public void The_share_of_wallet_has_its_anchors(int wallet, int anchor) =>
        Assert.Equal(50m + ((anchor - 50) * 0.30m), Strength(profile => profile with { Wallet = Money.Eur(wallet) }));

    [Fact]
    public void A_negative_contribution_scores_nothing_whatever_its_percentile() =>
        Assert.Equal(
            37.5m,
            Attractiveness(Middling with { Profile = Middling.Profile! with { Contribution = Money.Eur(-0.01m) } })
        );

    [Fact]
    public void Without_anything_left_in_the_wallet_headroom_scores_nothing() =>
        Assert.Equal(37.5m, Attractiveness(Middling with { Profile = Middling.Profile! with { Wallet = Money.Eur(15m) } }));

    [Fact]
    public void Just_enough_answers_are_scaled_up_and_provisional()
    {
        // Without purchases and growth 60 of 100 points are answered.
        var importance = ImportancePolicy.Shipped.Evaluate(
            Middling with
            {
                Figures = Middling.Figures with { Growth = null },
                Profile = Middling.Profile! with { Contribution = null },
                Standing = Middling.Standing! with { ContributionPercentile = null, Percentile = Share.Percent(80) },
            }
        );
        // (100 × 25 + 50 × 25 + 50 × 10) / 60
        Assert.Equal(
            (70.83m, true, Share.Percent(60)),
            (importance.Attractiveness.Score, importance.IsProvisional, importance.Attractiveness.Coverage)
        );
    }

    [Fact]
    public void Too_few_answers_leave_the_axis_undetermined()
    {
        // Without contribution and headroom 50 of 100 points are answered.
        var importance = ImportancePolicy.Shipped.Evaluate(
            Middling with
            {
                Profile = Middling.Profile! with { Contribution = null },
                Standing = Middling.Standing! with { ContributionPercentile = null, HeadroomPercentile = null },
            }
        );
        Assert.Null(importance.Attractiveness.Score);
        Assert.Equal(
            ["contribution_percentile", "headroom_percentile"],
            importance.Attractiveness.Missing.Select(feature => feature.Name)
        );
    }

    [Theory]
    [InlineData(24)]
    [InlineData(26)]
    public void Weights_that_do_not_add_up_to_100_are_refused(int contribution)
    {
        var error = Assert.Throws<ArgumentException>(() => With(ImportanceTerms.Shipped with { Contribution = contribution }));
        Assert.Contains("not to 100", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_weight_outside_0_to_100_is_refused(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ImportanceTerms.Shipped with { Growth = weight });

    [Fact]
    public void A_weight_of_zero_leaves_the_criterion_out()
    {
        var policy = With(ImportanceTerms.Shipped with { Growth = 0, ReferenceValue = 25 });
        Assert.DoesNotContain(policy.Attractiveness.Characteristics, line => line.Feature.Name == "growth");
    }

    [Fact]
    public void How_an_account_pays_is_no_criterion()
    {
        var payer = Middling with
        {
            Figures = Middling.Figures with { DaysBeyondTerms = 90m, Overdue = Money.Eur(1_000m), Late = 9, Settled = 10 },
        };
        Assert.Equal(ImportancePolicy.Shipped.Evaluate(Middling), ImportancePolicy.Shipped.Evaluate(payer));
    }

    [Fact]
    public void Facts_must_be_given() => Assert.Throws<ArgumentNullException>(() => ImportancePolicy.Shipped.Evaluate(null!));

    private static ImportancePolicy With(ImportanceTerms terms) =>
        ImportancePolicy.Of(
            ImportancePolicy.Shipped.Identity,
            ImportancePolicy.Shipped.Attractiveness.Identity,
            ImportancePolicy.Shipped.Strength.Identity,
            terms
        );

    private static decimal? Attractiveness(AccountFacts facts) => ImportancePolicy.Shipped.Evaluate(facts).Attractiveness.Score;

    private static decimal? Strength(Func<AccountProfile, AccountProfile> change) =>
        ImportancePolicy.Shipped.Evaluate(Middling with { Profile = change(Middling.Profile!) }).Strength.Score;
}
