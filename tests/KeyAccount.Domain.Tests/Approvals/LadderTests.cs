using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

public class LadderTests
{
    private static readonly Dimension Amount = Dimension.Amount("amount", Currency.Eur);

    [Fact]
    public void What_is_not_granted_is_beyond_all_authority()
    {
        var asked = Measures.None.With(Dimension.Days("term"), 0L);
        Assert.Equal(RouteKind.BeyondAuthority, Firm.Ladder.Route(asked).Kind);
    }

    [Fact]
    public void Another_currency_is_another_measure()
    {
        var dollars = Measures.None.With(Dimension.Amount("amount", Currency.Usd), Money.Usd(1));
        Assert.Equal(RouteKind.BeyondAuthority, Firm.Ladder.Route(dollars).Kind);
    }

    [Fact]
    public void An_unknown_figure_is_covered_only_without_a_bound()
    {
        Assert.Equal(RouteKind.Unmeasured, Firm.Ladder.Route(Measures.None.WithUnknown(Firm.Discount)).Kind);
        Assert.Equal("director", Firm.Ladder.Route(Measures.None.WithUnknown(Firm.Amount)).Steps.Single().Rank);
    }

    [Fact]
    public void No_figure_is_no_request() => Assert.Equal(RouteKind.Unmeasured, Firm.Ladder.Route(Measures.None).Kind);

    [Fact]
    public void An_unknown_least_rank_is_beyond_all_authority() =>
        Assert.Equal(RouteKind.BeyondAuthority, Firm.Ladder.Route(Firm.Of(1), "emperor").Kind);

    [Fact]
    public void A_least_rank_lifts_a_request_out_of_the_own_authority()
    {
        Assert.Equal(RouteKind.OwnAuthority, Firm.Ladder.Route(Firm.Of(1)).Kind);
        Assert.Equal("manager", Firm.Ladder.Route(Firm.Of(1), "manager").Steps.Single().Rank);
    }

    [Theory]
    [InlineData(1_000.00, 1)]
    [InlineData(1_000.01, 2)]
    public void A_route_is_a_verdict_in_the_one_order(decimal amount, int level) =>
        Assert.Equal(level, Firm.Ladder.Route(Firm.Of(amount)).Verdict.Level);

    [Fact]
    public void A_joint_dimension_is_never_granted_by_one_column() =>
        Refuses(
            "never granted by one column alone",
            Firm.Terms with
            {
                Dimensions = [Firm.Amount.Joint(), Firm.Discount, Firm.Margin],
            }
        );

    [Fact]
    public void One_column_may_suffice_and_a_warning_says_so_everywhere()
    {
        var ladder = AuthorityLadder.Of(Firm.WithFinance with { OneColumnSuffices = true });
        var route = ladder.Route(Firm.Of(500));
        Assert.Equal("sales", route.Steps.Single().Column);
        var desk = new Desk(Authority.Of(ladder, Firm.People, Firm.Year));
        desk.Submit("r", 500);
        Assert.All(
            new[] { ladder.ToString(), route.ToString(), desk.Request("r").ToString() },
            text => Assert.Contains("warning: one column alone grants amount", text, StringComparison.Ordinal)
        );
        Assert.Empty(AuthorityLadder.Of(Firm.WithFinance).Warnings);
    }

    [Fact]
    public void A_ladder_without_a_window_warns_of_splitting() =>
        Assert.Contains(
            "splitting",
            AuthorityLadder.Of(Firm.Terms with { Window = null }).ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(StepOrder.InOrder, 1)]
    [InlineData(StepOrder.Parallel, 2)]
    public void Columns_are_asked_in_order_or_at_once(StepOrder order, int open)
    {
        var ladder = AuthorityLadder.Of(Firm.WithFinance with { Order = order });
        var desk = new Desk(Authority.Of(ladder, Firm.People, Firm.Year));
        desk.Submit("r", 500);
        Assert.Equal(open, desk.Request("r").OpenSteps.Length);
    }

    [Fact]
    public void A_higher_rank_goes_at_least_as_far()
    {
        Refuses("2 goes to 5 in 'amount' and 1 below to 10", Firm.Single(Amount, AuthorityLimit.To(10), AuthorityLimit.To(5)));
        Refuses("2 goes to 10 in 'margin'", Firm.Single(Firm.Margin, AuthorityLimit.To(5), AuthorityLimit.To(10)));
        Refuses("2 goes to nobody", Firm.Single(Amount, AuthorityLimit.To(0), AuthorityLimit.Nobody));
        Refuses("below to unlimited", Firm.Single(Amount, AuthorityLimit.Unlimited, AuthorityLimit.To(9)));
    }

    [Fact]
    public void The_own_authority_has_a_bound_and_somebody_above() // law:D9
    {
        var unlimited = Firm.Single(Amount, AuthorityLimit.Unlimited, AuthorityLimit.Unlimited);
        Refuses("needs a bound", unlimited with { OwnAuthority = "1" });
        Refuses("Nobody is above", Firm.Single(Amount, AuthorityLimit.To(1)) with { OwnAuthority = "1" });
        Refuses("no rank 'x'", unlimited with { OwnAuthority = "x" });
    }

    [Fact]
    public void A_ladder_names_nothing_twice_and_nothing_unknown()
    {
        var terms = Firm.Single(Amount, AuthorityLimit.To(1), AuthorityLimit.To(2));
        Refuses("named twice", terms with { Ranks = [AuthorityRank.Named("1"), AuthorityRank.Named("1")] });
        Refuses("granted twice", terms with { Grants = [.. terms.Grants, terms.Grants[0]] });
        Refuses("something unknown", terms with { Grants = [terms.Grants[0] with { Rank = "9" }] });
        Refuses("1 to 63 ranks, not 0", terms with { Ranks = [] });
        Refuses("1 to 8 columns, not 0", terms with { Columns = default });
        Refuses("is no identifier", terms with { Columns = ["sales force"] });
    }

    [Fact]
    public void A_dimension_that_is_riskier_the_lower_it_is_does_not_add_up() =>
        Assert.Throws<InvalidOperationException>(() => Firm.Margin.Accumulating());

    [Fact]
    public void Times_follow_each_other_and_are_above_zero()
    {
        var day = Duration.FromDays(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => ApprovalTimes.Of(day, day, day / 2, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApprovalTimes.Of(Duration.Zero, day, day, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApprovalTimes.Of(day, day, day, Duration.FromDays(40_000)));
    }

    [Fact]
    public void Figures_are_bounded_and_measured_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Measures.None.With(Amount, Money.MaxMinorUnits + 1));
        Assert.Throws<ArgumentException>(() => Measures.None.With(Amount, 1L).With(Amount, 2L));
        Assert.Throws<ArgumentException>(() => Measures.None.With(Amount, Money.Usd(1)));
        Assert.Throws<ArgumentException>(() => Measures.None.With(Amount, Percentage.Percent(1)));
        Assert.Throws<InvalidOperationException>(() => Measures.None.With(Amount, default(Money)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuthorityLimit.To(long.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuthorityRank.Named("a", 0));
    }

    [Fact]
    public void A_limit_that_nobody_set_is_nobodys() => Assert.True(default(AuthorityLimit).IsNobody);

    [Fact]
    public void The_fingerprint_is_of_all_that_can_change_a_route()
    {
        LadderTerms[] others =
        [
            Firm.Terms,
            Firm.Terms with
            {
                Climbs = true,
            },
            Firm.Terms with
            {
                Order = StepOrder.Parallel,
            },
            Firm.Terms with
            {
                OwnAuthority = null,
            },
            Firm.Terms with
            {
                Window = Duration.FromDays(31),
            },
            Firm.Terms with
            {
                OneColumnSuffices = true,
            },
            Firm.Terms with
            {
                Grants = Firm.Terms.Grants.SetItem(0, Firm.Terms.Grants[0] with { Limit = AuthorityLimit.To(7) }),
            },
            Firm.Terms with
            {
                Dimensions = [Firm.Amount.Tolerating(1), Firm.Discount, Firm.Margin],
            },
            Firm.Terms with
            {
                Times = Firm.Times with { WhenUnanswered = UnansweredOutcome.Lapse },
            },
        ];
        Assert.Equal(others.Length, others.Select(terms => AuthorityLadder.Of(terms).Fingerprint).Distinct().Count());
        Assert.Equal(
            Firm.Ladder.Fingerprint,
            AuthorityLadder.Of(Firm.Terms with { Grants = [.. Firm.Terms.Grants.Reverse()] }).Fingerprint
        );
    }

    private static void Refuses(string because, LadderTerms terms) =>
        Assert.Contains(
            because,
            Assert.Throws<ArgumentException>(() => AuthorityLadder.Of(terms)).Message,
            StringComparison.Ordinal
        );
}
