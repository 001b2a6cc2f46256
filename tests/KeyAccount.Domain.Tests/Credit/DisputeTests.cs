using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

public class DisputeTests
{
    private static readonly LocalDate FellDue = AsOf.PlusDays(-60);

    private static readonly Invoice Sound = Due(FellDue, 100, 0);

    private static readonly Invoice Disputed = Due(FellDue, 100, null) with { Disputed = true, DisputedOn = FellDue };

    [Fact]
    public void An_invoice_under_a_valid_dispute_leaves_scoring() => Assert.Equal(0m, Seen(Sound, Disputed).Scored.DaysLate);

    [Fact]
    public void It_stays_in_the_raw_figures() => Assert.Equal(30m, Seen(Sound, Disputed).Raw.DaysLate);

    [Fact]
    public void It_never_leaves_the_exposure()
    {
        var seen = Seen(Sound, Disputed);
        Assert.Equal(
            (Money.Eur(100), Money.Eur(100), Money.Eur(100)),
            (seen.Open!.Value, seen.OpenDisputed!.Value, seen.Ageing!.Days31To60)
        );
    }

    [Fact]
    public void It_leaves_the_overdue_share_and_the_oldest_item_of_the_score()
    {
        var conduct = Seen(Disputed, Due(AsOf, 100, null)).Scored;
        Assert.Equal((Share.Zero, 0), (conduct.OverdueShare!.Value, conduct.OldestOverdueDays!.Value));
    }

    [Fact]
    public void Those_figures_keep_it_in_the_raw()
    {
        var conduct = Seen(Disputed, Due(AsOf, 100, null)).Raw;
        Assert.Equal((Share.Percent(50), 60), (conduct.OverdueShare!.Value, conduct.OldestOverdueDays!.Value));
    }

    [Fact]
    public void A_dispute_without_its_day_changes_nothing()
    {
        var undated = Seen(Sound, Disputed with { DisputedOn = null });
        Assert.Equal(undated.Raw, undated.Scored);
        Assert.Equal(1, undated.DisputesWithoutDay);
    }

    [Fact]
    public void A_dispute_opened_later_is_not_seen_at_an_earlier_day()
    {
        var seen = SeenOn(FellDue.PlusDays(9), Disputed with { DisputedOn = FellDue.PlusDays(10) });
        Assert.Equal(9m, seen.Scored.DaysLate);
    }

    [Fact]
    public void A_dispute_closed_later_is_still_open_at_an_earlier_day()
    {
        var closed = Disputed with { DisputeClosedOn = FellDue.PlusDays(20) };
        Assert.Equal(0, SeenOn(FellDue.PlusDays(19), closed).Scored.Due);
    }

    [Fact]
    public void A_closed_dispute_takes_its_days_off_the_lateness()
    {
        var closed = Disputed with { DisputedOn = FellDue.PlusDays(10), DisputeClosedOn = FellDue.PlusDays(30) };
        Assert.Equal((40m, 60m), (Seen(closed).Scored.DaysLate!.Value, Seen(closed).Raw.DaysLate!.Value));
    }

    [Fact]
    public void Days_of_a_dispute_before_the_due_date_count_for_nothing()
    {
        var closed = Disputed with { DisputedOn = FellDue.PlusDays(-20), DisputeClosedOn = FellDue.PlusDays(5) };
        Assert.Equal(55m, Seen(closed).Scored.DaysLate);
    }

    [Fact]
    public void A_dispute_never_makes_a_payment_early()
    {
        var settled = Disputed with { Settlement = Settlement.On(FellDue.PlusDays(3)), DisputedOn = FellDue.PlusDays(-5) };
        Assert.Equal(0m, Seen(settled).Scored.DaysLateSigned);
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void A_dispute_opened_too_long_after_the_due_date_is_too_late(int daysAfterDue, int scored) =>
        Assert.Equal(scored, Seen(Disputed with { DisputedOn = FellDue.PlusDays(daysAfterDue) }).Scored.Due);

    [Theory]
    [InlineData(89, 0)]
    [InlineData(90, 1)]
    public void A_dispute_that_nobody_closes_lapses(int age, int scored)
    {
        var opened = AsOf.PlusDays(-age);
        var invoice = Due(opened, 100, null) with { DisputedOn = opened };
        Assert.Equal(scored, Seen(invoice with { Disputed = true }).Scored.Due);
    }

    [Fact]
    public void A_lapsed_dispute_still_takes_its_valid_days_off()
    {
        var opened = AsOf.PlusDays(-100);
        Assert.Equal(10m, Seen(Due(opened, 100, null) with { Disputed = true, DisputedOn = opened }).Scored.DaysLate);
    }

    [Fact]
    public void A_settled_invoice_is_scored_though_nobody_closed_its_dispute() =>
        Assert.Equal(1, Seen(Disputed with { Settlement = Settlement.On(AsOf) }).Scored.Due);
}
