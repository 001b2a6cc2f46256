using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class PeakExposureTests
{
    [Fact]
    public void An_invoice_settled_on_the_day_the_next_is_issued_does_not_overlap_it() =>
        Assert.Equal(
            Money.Eur(20m),
            Figures(
                Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 10m),
                Settled(Day(2024, 2, 1), Day(2024, 2, 28), Day(2024, 3, 1), 20m)
            ).PeakExposure
        );

    [Fact]
    public void An_invoice_settled_the_day_after_the_next_is_issued_overlaps_it() =>
        Assert.Equal(
            Money.Eur(30m),
            Figures(
                Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 2), 10m),
                Settled(Day(2024, 2, 1), Day(2024, 2, 28), Day(2024, 3, 1), 20m)
            ).PeakExposure
        );

    [Fact]
    public void An_invoice_settled_on_its_day_of_issue_was_never_open() =>
        Assert.Equal(Money.Eur(0m), Figures(Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 1, 1), 10m)).PeakExposure);

    [Fact]
    public void A_credit_note_lowers_the_sum_but_the_peak_is_not_below_zero() =>
        Assert.Equal(Money.Eur(0m), Figures(Sale(Day(2024, 1, 1), -10m)).PeakExposure);

    [Fact]
    public void A_credit_note_lowers_the_peak_from_its_day_on() =>
        Assert.Equal(
            Money.Eur(12m),
            Figures(Sale(Day(2024, 1, 1), 10m), Sale(Day(2024, 2, 1), -3m), Sale(Day(2024, 3, 1), 5m)).PeakExposure
        );

    [Fact]
    public void A_part_payment_lowers_the_peak_from_its_day_on()
    {
        var paid = Sale(Day(2024, 1, 1), 10m) with { Paid = Money.Eur(6m), PaidOn = Day(2024, 2, 1) };
        Assert.Equal(Money.Eur(10m), Figures(paid, Sale(Day(2024, 2, 1), 5m)).PeakExposure);
        Assert.Equal(Money.Eur(15m), Figures(paid, Sale(Day(2024, 1, 31), 5m)).PeakExposure);
    }

    [Fact]
    public void The_rest_of_a_part_paid_invoice_goes_with_its_settlement()
    {
        var paid = Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 3, 1), 10m) with
        {
            Paid = Money.Eur(6m),
            PaidOn = Day(2024, 2, 1),
        };
        Assert.Equal(Money.Eur(11m), Figures(paid, Sale(Day(2024, 3, 1), 11m)).PeakExposure);
    }

    [Fact]
    public void A_part_payment_on_or_after_settlement_changes_nothing()
    {
        var paid = Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 10m) with
        {
            Paid = Money.Eur(6m),
            PaidOn = Day(2024, 2, 1),
        };
        Assert.Equal((Money.Eur(10m), Money.Eur(0m)), (Figures(paid).PeakExposure!.Value, Figures(paid).Open!.Value));
    }

    [Fact]
    public void What_happens_after_the_day_is_no_peak() =>
        Assert.Equal(Money.Eur(1m), Figures(Sale(AsOf, 1m), Sale(AsOf.PlusDays(1), 99m)).PeakExposure);
}
