using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>The shipped check: each boundary below, on and above, and what is told of it.</summary>
public class CreditCheckTests
{
    private static readonly AuthorityLadder Ladder = ShippedLadder.Of(
        Money.Eur(100_000),
        Percentage.Percent(24),
        Percentage.Percent(8),
        longestTerm: 60
    );

    [Fact]
    public void An_order_on_a_free_line_of_a_good_payer_passes()
    {
        var check = Order.Checked();

        Assert.True(check.Passes);
        Assert.Empty(check.Reasons);
        Assert.Null(check.Binding);
        Assert.Equal(CheckSignal.Clear, check.Signals.Outcome);
    }

    [Theory]
    [InlineData(100_000, -1)]
    [InlineData(100_000.01, 1)]
    [InlineData(105_000, 1)]
    [InlineData(105_000.01, 2)]
    [InlineData(115_000, 2)]
    [InlineData(115_000.01, 3)]
    [InlineData(130_000, 3)]
    [InlineData(130_000.01, 63)]
    public void Over_the_line_an_authority_releases_as_far_as_it_goes(decimal order, int level)
    {
        var verdict = On(100_000, 0, order).Judged();

        Assert.Equal(
            level < 0 ? Verdict.Approve
                : level == 63 ? Verdict.Decline
                : Verdict.Refer(level),
            verdict
        );
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(5_000.01)]
    [InlineData(15_000)]
    [InlineData(15_000.01)]
    [InlineData(30_000)]
    public void The_authority_is_that_of_the_shipped_ladder(decimal over)
    {
        var check = On(100_000, 100_000, over).Checked();

        Assert.Equal(check.Verdict, check.RouteBy(Ladder)!.Verdict);
    }

    [Fact]
    public void Sales_and_finance_sign_together() =>
        Assert.Equal(
            ["sales", "finance"],
            On(100_000, 100_000, 5_000).Checked().RouteBy(Ladder)!.Steps.Select(step => step.Column)
        );

    [Fact]
    public void What_nobody_releases_has_no_route() =>
        Assert.Throws<InvalidOperationException>(() => On(100_000, 100_000, 30_000.01m).Checked().RouteBy(Ladder));

    [Fact]
    public void What_passes_needs_no_route() => Assert.Null(Order.Checked().RouteBy(Ladder));

    [Fact]
    public void The_steps_can_be_taken_from_the_ladder() =>
        Assert.Equal(Terms.OverLine, (Terms with { OverLine = [new(1, Percentage.Percent(1))] }).ReleasedBy(Ladder).OverLine);

    [Theory]
    [InlineData(100_000.50, true)] // the larger of 100 and 1 % of 100,000
    [InlineData(101_000, true)]
    [InlineData(101_000.01, false)]
    public void A_tolerance_lets_pass_what_is_within_the_larger_of_amount_and_share(decimal order, bool passes) =>
        Assert.Equal(
            passes,
            CreditCheckPolicy
                .Shipped(Terms with { ToleranceAmount = Money.Eur(100), ToleranceShare = Share.Percent(1) })
                .Check(On(100_000, 0, order))
                .Passes
        );

    [Theory]
    [InlineData(1_100, true)]
    [InlineData(1_100.01, false)]
    public void The_tolerance_of_the_line_itself_counts(decimal order, bool passes) =>
        Assert.Equal(passes, (On(1_000, 0, order) with { Tolerance = Money.Eur(100) }).Checked().Passes);

    [Theory]
    [InlineData(20_000_000, true)]
    [InlineData(20_000_000.01, false)]
    public void One_document_has_a_maximum(decimal value, bool passes) =>
        Assert.Equal(passes, (Order with { DocumentValue = Money.Eur(value) }).Checked().Passes);

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_line_has_grace_after_its_end(int days, bool passes) =>
        Assert.Equal(passes, (Order with { LineValidUntil = Today.PlusDays(-days) }).Checked().Passes);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_cover_has_none(int days, bool passes) =>
        Assert.Equal(passes, (Order with { CoverValidUntil = Today.PlusDays(-days) }).Checked().Passes);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Whether_a_blank_end_blocks_is_a_parameter(bool refers, bool passes) =>
        Assert.Equal(
            passes,
            CreditCheckPolicy
                .Shipped(Terms with { BlankExpiryRefers = refers })
                .Check(Order with { LineValidUntil = null })
                .Passes
        );

    [Theory]
    [InlineData(LineState.Ok, -1)]
    [InlineData(LineState.Watch, -1)]
    [InlineData(LineState.Hold, 1)]
    [InlineData(LineState.Stop, 63)]
    public void The_state_of_the_line_holds_or_stops(LineState state, int level) =>
        Assert.Equal(
            level < 0 ? Verdict.Approve
                : level == 63 ? Verdict.Decline
                : Verdict.Refer(level),
            (Order with { State = state }).Judged()
        );

    [Theory]
    [InlineData(30, -1)]
    [InlineData(31, 1)]
    [InlineData(45, 1)]
    [InlineData(46, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    public void Worse_terms_than_agreed_need_an_authority(int days, int level) =>
        Assert.Equal(level < 0 ? Verdict.Approve : Verdict.Refer(level), (Order with { TermDays = days }).Judged());

    [Theory]
    [InlineData(CreditBar.Clear, -1)]
    [InlineData(CreditBar.Undetermined, 2)]
    [InlineData(CreditBar.Refer, 2)]
    [InlineData(CreditBar.NoOpenTerms, 63)]
    [InlineData(CreditBar.Insolvent, 63)]
    [InlineData(CreditBar.Stop, 63)]
    public void A_knock_out_is_nobodys_to_release(CreditBar bar, int level) =>
        Assert.Equal(
            level < 0 ? Verdict.Approve
                : level == 63 ? Verdict.Decline
                : Verdict.Refer(level),
            (Order with { KnockOut = bar }).Judged()
        );

    [Theory]
    [InlineData("stop")]
    [InlineData("forced")]
    [InlineData("knock-out")]
    [InlineData("overdue")]
    public void A_delivery_of_unpaid_goods_can_be_kept_back_although_it_adds_nothing(string reason)
    {
        var facts = reason switch
        {
            "stop" => Delivery with { State = LineState.Stop },
            "forced" => Delivery with { Hold = ForcedHold.From(Today, "controller", "dispute") },
            "knock-out" => Delivery with { KnockOut = CreditBar.Insolvent },
            _ => Delivery.Overdue(1, 61),
        };

        Assert.False(facts.Checked().Passes);
        Assert.True((facts with { GoodsToLeave = Money.Eur(0) }).Checked().Passes);
        Assert.True((facts with { Checkpoint = Checkpoint.Invoice }).Checked().Passes);
    }

    [Fact]
    public void A_delivery_is_not_blocked_for_a_line_that_was_cut() =>
        Assert.True((Delivery with { Line = CheckedLine.Of(Money.Eur(10)) }).Checked().Passes);

    [Fact]
    public void Whether_goods_leave_must_be_known_at_a_delivery() =>
        Assert.Equal(Verdict.Refer(2), (Delivery with { GoodsToLeave = null, State = LineState.Stop }).Judged());

    [Theory]
    [InlineData(14, 2_000_000, false)]
    [InlineData(15, 2_000_000, true)] // beyond the horizon nothing is added yet
    public void An_order_counts_within_its_horizon(int day, decimal value, bool passes) =>
        Assert.Equal(
            passes,
            (On(100_000, 0, value) with { AvailableOn = new NodaTime.LocalDate(2024, 6, day) }).Checked().Passes
        );

    [Fact]
    public void While_the_day_is_not_known_it_is_referred() =>
        Assert.True((On(100_000, 0, 2_000_000) with { AvailableOn = null }).Judged().IsReferral);

    [Fact]
    public void Rates_alone_only_warn_about_a_released_document()
    {
        var check = (Revalued with { Release = Old }).Checked();

        Assert.True(check.Passes);
        Assert.Contains(check.Signals.Findings, signal => signal is { Code: "CW-08", Truth: Truth.Yes });
    }

    [Fact]
    public void A_new_order_is_blocked_by_what_rates_have_made() =>
        Assert.Equal(["CC-11", "CC-12"], Revalued.Checked().Codes().Order());

    [Fact]
    public void An_account_without_checks_is_only_asked_what_can_not_be_excluded()
    {
        var exempt = On(0, 0, 5_000).Overdue(1, 90) with { Line = CheckedLine.NoCheck };

        Assert.True(exempt.Checked().Passes);
        Assert.False((exempt with { State = LineState.Stop }).Checked().Passes);
    }

    [Fact]
    public void Facts_in_another_currency_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Shipped.Check(Order with { Currency = Currency.Usd }));

    [Fact]
    public void An_amount_in_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Shipped.Check(Order with { Exposure = Money.Usd(1) }));

    [Fact]
    public void A_line_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CheckedLine.Of(Money.Eur(-0.01m)));

    [Fact]
    public void Releases_that_do_not_rise_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Terms with
            {
                OverLine = [new(1, Percentage.Percent(5)), new(2, Percentage.Percent(5))],
            }
        );

    private static readonly DocumentRelease Old = new()
    {
        Value = Money.Eur(10_000),
        On = Today.PlusDays(-100),
        Passed = Checkpoint.Order,
        LinesChanged = false,
        Reopened = false,
    };

    private static readonly CreditCheckFacts Revalued = On(100_000, 100_000, 10_000) with { Revaluation = Money.Eur(10_000) };
}
