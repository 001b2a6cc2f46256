using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class PaymentFigureTests
{
    [Fact]
    public void Days_beyond_terms_are_weighted_by_amount_and_floored_per_invoice()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 10), 100m),
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 1, 11), 300m)
        );
        Assert.Equal((2.5m, -12.5m), (figures.DaysBeyondTerms, figures.DaysBeyondTermsSigned));
    }

    [Fact]
    public void Days_beyond_terms_are_rounded_once_to_six_decimals_half_to_even()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 0.01m),
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 1, 31), 0.02m)
        );
        Assert.Equal(0.333333m, figures.DaysBeyondTerms);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void An_invoice_is_late_from_the_day_after_it_was_due(int daysAfterDue, int late)
    {
        var due = Day(2024, 1, 31);
        Assert.Equal(late, Figures(Settled(Day(2024, 1, 1), due, due.PlusDays(daysAfterDue), 1m)).Late);
    }

    [Fact]
    public void Late_share_is_by_number_over_settled_invoices_only()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 1m),
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 1, 31), 1000m),
            Sale(Day(2024, 1, 1), 1m)
        );
        Assert.Equal(Ratio.Of(1, 2), figures.LateShare);
    }

    [Fact]
    public void Disputed_share_is_by_number_over_all_documents()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 1m) with
            {
                Disputed = true,
            },
            Sale(Day(2024, 1, 1), 1m),
            Sale(Day(2024, 1, 1), -1m)
        );
        Assert.Equal(Ratio.Of(1, 3), figures.DisputedShare);
    }

    [Fact]
    public void Credit_notes_count_nowhere_in_lateness()
    {
        var figures = Figures(Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 5, 1), -50m), Sale(Day(2024, 1, 1), -7m));
        Assert.Equal((0, 0, null, null), (figures.Settled, figures.Late, figures.DaysBeyondTerms, figures.LateShare));
        Assert.Equal((Money.Eur(0m), 0), (figures.Overdue!.Value, figures.OldestOverdueDays));
    }

    [Fact]
    public void An_open_credit_note_lowers_what_is_open_but_not_what_is_overdue()
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 100m), Sale(Day(2024, 1, 1), -30m));
        Assert.Equal((Money.Eur(70m), Money.Eur(100m)), (figures.Open!.Value, figures.Overdue!.Value));
    }

    [Fact]
    public void What_is_open_is_gross()
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 119m) with { Tax = Money.Eur(19m) });
        Assert.Equal((Money.Eur(119m), Money.Eur(100m)), (figures.Open!.Value, figures.NetInvoiced!.Value));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void An_open_invoice_is_overdue_from_the_day_after_it_was_due(int dueAfterToday, int days)
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 10m) with { Due = AsOf.PlusDays(dueAfterToday) });
        Assert.Equal((days, Money.Eur(days == 0 ? 0 : 10)), (figures.OldestOverdueDays, figures.Overdue!.Value));
    }

    [Fact]
    public void An_invoice_settled_after_the_day_is_still_open()
    {
        var figures = Figures(Settled(Day(2024, 5, 1), Day(2024, 5, 31), AsOf.PlusDays(1), 10m));
        Assert.Equal((Money.Eur(10m), 0, 30), (figures.Open!.Value, figures.Settled, figures.OldestOverdueDays));
    }

    [Fact]
    public void An_invoice_settled_on_the_day_is_settled() =>
        Assert.Equal(1, Figures(Settled(Day(2024, 5, 1), Day(2024, 5, 31), AsOf, 10m)).Settled);

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 10)]
    public void A_part_payment_lowers_what_is_open_from_its_day_on(int daysAfter, decimal open)
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 10m) with { Paid = Money.Eur(4m), PaidOn = AsOf.PlusDays(daysAfter) });
        Assert.Equal((Money.Eur(open), Money.Eur(open)), (figures.Open!.Value, figures.Overdue!.Value));
    }

    [Fact]
    public void An_open_invoice_paid_in_full_is_not_overdue()
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 10m) with { Paid = Money.Eur(10m), PaidOn = Day(2024, 2, 1) });
        Assert.Equal((Money.Eur(0m), 0), (figures.Overdue!.Value, figures.OldestOverdueDays));
    }

    [Fact]
    public void Without_settlements_payment_figures_are_unknown_and_not_zero()
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 10m) with { Settlement = Settlement.Unknown });
        Assert.Equal(
            (null, null, null, null, null, null),
            (figures.Settled, figures.Late, figures.DaysBeyondTerms, figures.Open, figures.Overdue, figures.PeakExposure)
        );
    }

    [Fact]
    public void Without_settlements_an_account_without_invoices_has_unknown_payment_figures_too()
    {
        var sale = Sale(Day(2024, 1, 1), 10m, "B") with { Settlement = Settlement.Unknown };
        Assert.Null(Seen([sale], new AccountProfile { Account = "A" }).Find("A")!.Figures.Open);
    }

    [Fact]
    public void One_unknown_settlement_makes_the_payment_figures_unknown()
    {
        var figures = Figures(Sale(Day(2024, 1, 1), 10m), Sale(Day(2024, 1, 1), 10m) with { Settlement = Settlement.Unknown });
        Assert.Equal((null, null), (figures.Open, figures.PeakExposure));
    }

    [Fact]
    public void Without_due_dates_only_lateness_is_unknown()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 1), Day(2024, 2, 1), 5m) with
            {
                Due = null,
            },
            Sale(Day(2024, 1, 1), 10m) with
            {
                Due = null,
            }
        );
        Assert.Equal((null, null, null), (figures.Late, figures.DaysBeyondTerms, figures.Overdue));
        Assert.Equal((1, Money.Eur(10m), Money.Eur(15m)), (figures.Settled, figures.Open!.Value, figures.PeakExposure!.Value));
    }

    [Fact]
    public void One_unknown_dispute_makes_the_disputed_share_unknown() =>
        Assert.Null(Figures(Sale(AsOf, 1m), Sale(AsOf, 1m) with { Disputed = null }).DisputedShare);

    [Fact]
    public void An_invoice_over_nothing_weighs_nothing_but_counts()
    {
        var figures = Figures(Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 0m));
        Assert.Equal((1, null), (figures.Late, figures.DaysBeyondTerms));
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 0)] // AsOf is the 30th: opened on the 31st day it is not seen yet
    public void A_dispute_is_seen_from_the_day_it_was_opened(int dayOfDispute, int expected)
    {
        var opened = Day(2024, 6, 1).PlusDays(dayOfDispute - 1);
        var sale = Sale(Day(2024, 5, 1), 10m) with { Disputed = null, DisputedOn = opened };
        Assert.Equal(expected, Figures(sale).Disputed);
    }
}
