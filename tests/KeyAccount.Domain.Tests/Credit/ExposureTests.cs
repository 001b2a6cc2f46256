using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

public class ExposureTests
{
    private static readonly LocalDate March = Day(2024, 3, 1);

    [Fact]
    public void The_peak_has_its_first_day()
    {
        var seen = Seen(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 1), 30),
            Settled(Day(2024, 2, 1), Day(2024, 3, 2), Day(2024, 3, 2), 30)
        );
        Assert.Equal((Money.Eur(30), Day(2024, 1, 1)), (seen.PeakExposure!.Value, seen.PeakOn!.Value));
    }

    [Fact]
    public void A_book_without_exposure_has_a_peak_of_zero_on_no_day()
    {
        var seen = Seen(Settled(March, March, March, 30));
        Assert.Equal((Money.Eur(0), null), (seen.PeakExposure!.Value, seen.PeakOn));
    }

    [Theory]
    [InlineData(30, 100)]
    [InlineData(31, 0)]
    public void Trust_is_earned_by_what_was_repaid_no_more_than_thirty_days_late(int daysLate, int expected) =>
        Assert.Equal(Money.Eur(expected), Seen(Due(March, 100, daysLate)).HighestRepaid);

    [Fact]
    public void What_is_still_open_earns_no_trust_yet() => Assert.Equal(Money.Eur(0), Seen(Due(AsOf, 100, null)).HighestRepaid);

    [Fact]
    public void Trust_is_the_highest_sum_at_one_time() =>
        Assert.Equal(
            Money.Eur(150),
            Seen(Due(March, 100, 0), Due(March.PlusDays(29), 50, 0), Due(March.PlusDays(60), 120, 0)).HighestRepaid
        );

    [Fact]
    public void A_credit_note_lowers_the_trust_while_it_is_open() =>
        Assert.Equal(Money.Eur(60), Seen(Due(March, 100, 0), Due(March, -40, 0)).HighestRepaid);

    [Fact]
    public void Days_late_do_not_raise_what_is_owed_in_time()
    {
        var seen = Seen(Due(March, 100, 60), Due(March.PlusDays(31), 40, 0));
        Assert.Equal(Money.Eur(100), seen.HighestNotOverdue);
    }

    [Fact]
    public void An_invoice_is_in_time_on_its_due_date()
    {
        var seen = Seen(Due(March, 100, 60), Due(March.PlusDays(30), 40, 0));
        Assert.Equal(Money.Eur(140), seen.HighestNotOverdue);
    }

    [Fact]
    public void What_was_owed_when_the_year_began_counts() =>
        Assert.Equal(Money.Eur(100), Seen(Due(Day(2023, 7, 2), 100, 10)).HighestNotOverdue);

    [Fact]
    public void What_was_overdue_by_then_does_not() =>
        Assert.Equal(Money.Eur(0), Seen(Due(Day(2023, 6, 30), 100, 10)).HighestNotOverdue);

    [Fact]
    public void A_part_payment_lowers_what_is_owed_in_time()
    {
        var first = Due(March, 100, 0) with { Paid = Money.Eur(70), PaidOn = March.PlusDays(-10) };
        Assert.Equal(Money.Eur(110), Seen(first, Due(March.PlusDays(25), 80, 0)).HighestNotOverdue);
    }

    [Fact]
    public void An_invoice_due_before_it_was_issued_is_never_in_time()
    {
        var odd = Sale(March, 100) with { Due = March.PlusDays(-1) };
        Assert.Equal(Money.Eur(0), Seen(odd).HighestNotOverdue);
    }

    [Fact]
    public void An_unknown_due_date_leaves_the_peak_known()
    {
        var seen = Seen(Due(March, 100, 0) with { Due = null });
        Assert.Equal((Money.Eur(100), null, null), (seen.PeakExposure!.Value, seen.HighestNotOverdue, seen.HighestRepaid));
    }

    [Fact]
    public void An_unknown_settlement_makes_every_exposure_unknown()
    {
        var seen = Seen(Due(March, 100, 0) with { Settlement = Settlement.Unknown }, Due(March, 1, 0));
        Assert.Equal((null, null, null, null), (seen.PeakExposure, seen.HighestNotOverdue, seen.HighestRepaid, seen.Ageing));
    }

    [Theory]
    [InlineData(-1, "100 0 0 0 0")]
    [InlineData(0, "100 0 0 0 0")]
    [InlineData(1, "0 100 0 0 0")]
    [InlineData(30, "0 100 0 0 0")]
    [InlineData(31, "0 0 100 0 0")]
    [InlineData(60, "0 0 100 0 0")]
    [InlineData(61, "0 0 0 100 0")]
    [InlineData(90, "0 0 0 100 0")]
    [InlineData(91, "0 0 0 0 100")]
    public void Open_invoices_age_in_steps_of_thirty_days(int daysOverdue, string expected)
    {
        var ageing = Seen(Due(AsOf.PlusDays(-daysOverdue), 100, null)).Ageing!;
        Money[] steps = [ageing.NotDue, ageing.Days1To30, ageing.Days31To60, ageing.Days61To90, ageing.Over90];
        Assert.Equal(expected, string.Join(' ', steps.Select(step => (int)step.Amount)));
    }

    [Fact]
    public void An_open_credit_note_is_apart_from_the_ageing()
    {
        var seen = Seen(Due(AsOf, 100, null), Due(AsOf, -30, null));
        Assert.Equal(
            (Money.Eur(100), Money.Eur(30), Money.Eur(70)),
            (seen.Ageing!.Total, seen.UnusedCredit!.Value, seen.Open!.Value)
        );
    }

    [Fact]
    public void Agreed_days_weigh_by_amount() =>
        Assert.Equal(45m, Seen(Due(March, 100, 0), Sale(March, 100) with { Due = March.PlusDays(60) }).AgreedDays);

    [Fact]
    public void Sales_with_tax_are_gross_and_net_of_credit_notes() =>
        Assert.Equal(Money.Eur(89), Seen(Due(March, 119, 0) with { Tax = Money.Eur(19) }, Due(March, -30, 0)).SalesWithTax);
}
