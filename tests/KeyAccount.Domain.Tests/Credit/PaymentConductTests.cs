using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

public class PaymentConductTests
{
    private static readonly LocalDate March = Day(2024, 3, 1);

    [Fact]
    public void Days_late_weigh_by_amount() // credit:K7
    {
        var conduct = Seen(Due(March, 4_000, 0), Due(March, 6_000, 6), Due(March, 2_000, 8)).Scored;
        Assert.Equal(4.333333m, conduct.DaysLate);
    }

    [Fact]
    public void Early_payment_counts_as_zero_but_is_kept_in_the_signed_figure()
    {
        var conduct = Seen(Due(March, 100, -10), Due(March, 100, 4)).Scored;
        Assert.Equal((2m, -3m), (conduct.DaysLate!.Value, conduct.DaysLateSigned!.Value));
    }

    [Fact]
    public void An_unpaid_item_runs_to_the_day_of_the_photograph() =>
        Assert.Equal(30m, Seen(Due(AsOf.PlusDays(-30), 100, null)).Scored.DaysLate);

    [Fact]
    public void An_item_settled_later_is_unpaid_on_the_day() =>
        Assert.Equal(30m, Seen(Due(AsOf.PlusDays(-30), 100, 31)).Scored.DaysLate);

    [Theory]
    [InlineData(2023, 6, 29, null)]
    [InlineData(2023, 6, 30, null)]
    [InlineData(2023, 7, 1, 1)]
    [InlineData(2024, 6, 30, 1)]
    [InlineData(2024, 7, 1, null)]
    public void Only_what_fell_due_in_twelve_months_is_looked_at(int year, int month, int day, int? expected) =>
        Assert.Equal(expected ?? 0, Seen(Due(Day(year, month, day), 100, null)).Scored.Due);

    [Fact]
    public void Nothing_due_leaves_the_averages_unknown()
    {
        var conduct = Seen(Due(AsOf.PlusDays(1), 100, null)).Scored;
        Assert.Equal((0, null, null, null), (conduct.Due, conduct.DaysLate, conduct.LateByNumber, conduct.Trend));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 5_000)]
    public void Late_begins_beyond_five_days(int daysLate, int basisPoints) =>
        Assert.Equal(
            Share.FromBasisPoints(basisPoints),
            Seen(Due(March, 100, daysLate), Due(March, 100, 0)).Scored.LateByNumber
        );

    [Fact]
    public void Late_by_amount_weighs_what_late_by_number_counts()
    {
        var conduct = Seen(Due(March, 900, 6), Due(March, 100, 0)).Scored;
        Assert.Equal((Share.Percent(50), Share.Percent(90)), (conduct.LateByNumber!.Value, conduct.LateByAmount!.Value));
    }

    [Fact]
    public void A_share_is_rounded_up_so_that_lateness_is_never_understated() =>
        Assert.Equal(Share.Percent(33.34m), Seen(Due(March, 1, 6), Due(March, 1, 0), Due(March, 1, 0)).Scored.LateByNumber);

    [Fact]
    public void The_trend_is_the_last_half_year_less_the_one_before() =>
        Assert.Equal(7m, Seen(Due(Day(2023, 10, 1), 100, 3), Due(March, 100, 10)).Scored.Trend);

    [Theory]
    [InlineData(2023, 12, 30, 0)]
    [InlineData(2023, 12, 31, 1)]
    public void The_last_half_year_begins_the_day_after_its_anniversary(int year, int month, int day, int expected) =>
        Assert.Equal(expected, Seen(Due(Day(year, month, day), 100, 3)).Scored.DueLastSixMonths);

    [Fact]
    public void A_trend_needs_both_half_years() => Assert.Null(Seen(Due(March, 100, 10)).Scored.Trend);

    [Fact]
    public void A_credit_note_carries_no_lateness()
    {
        var note = Due(March, -50, null);
        Assert.Equal(Seen(Due(March, 100, 6)).Scored, Seen(Due(March, 100, 6), note).Scored);
    }

    [Fact]
    public void A_credit_note_of_unknown_settlement_leaves_lateness_known() =>
        Assert.Equal(
            6m,
            Seen(Due(March, 100, 6), Due(March, -50, null) with { Settlement = Settlement.Unknown }).Scored.DaysLate
        );

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 2_500)]
    public void The_overdue_share_takes_what_is_beyond_the_tolerance(int daysOverdue, int basisPoints) =>
        Assert.Equal(
            Share.FromBasisPoints(basisPoints),
            Seen(Due(AsOf.PlusDays(-daysOverdue), 100, null), Due(AsOf, 300, null)).Scored.OverdueShare
        );

    [Fact]
    public void Nothing_open_is_nothing_overdue()
    {
        var conduct = Seen(Due(March, 100, 6)).Scored;
        Assert.Equal((Share.Zero, 0), (conduct.OverdueShare!.Value, conduct.OldestOverdueDays!.Value));
    }

    [Fact]
    public void The_oldest_overdue_item_counts_whenever_it_fell_due() =>
        Assert.Equal(731, Seen(Due(Day(2022, 6, 30), 100, null)).Scored.OldestOverdueDays);

    [Fact]
    public void A_part_payment_lowers_what_is_overdue_but_not_the_lateness()
    {
        var invoice = Due(AsOf.PlusDays(-10), 100, null) with { Paid = Money.Eur(75), PaidOn = AsOf };
        var seen = Seen(invoice, Due(AsOf, 75, null));
        Assert.Equal((Share.Percent(25), Money.Eur(25)), (seen.Scored.OverdueShare!.Value, seen.Ageing!.Overdue));
        Assert.Equal(10m * 100 / 175, seen.Scored.DaysLate!.Value, 5);
    }

    [Theory]
    [InlineData(98.00, true)]
    [InlineData(97.99, false)]
    public void A_payment_inside_the_cash_discount_is_the_settlement(double paid, bool isSettled)
    {
        var terms = Domain.Credit.PaymentTerms.CashDiscount(Share.Percent(2), 10, 30);
        var invoice = Due(March, 100, null) with { Paid = Money.Eur((decimal)paid), PaidOn = March.PlusDays(-20) };
        Assert.Equal(isSettled, Seen(terms, invoice).Ageing!.Total.IsZero);
    }

    [Fact]
    public void Without_the_terms_the_same_payment_leaves_the_rest_open() =>
        Assert.Equal(
            Money.Eur(2),
            Seen(Due(March, 100, null) with { Paid = Money.Eur(98), PaidOn = March.PlusDays(-20) }).Ageing!.Total
        );

    [Fact]
    public void An_unknown_settlement_makes_the_conduct_unknown() =>
        Assert.Null(Seen(Due(March, 100, 0), Due(March, 1, 0) with { Settlement = Settlement.Unknown }).Scored.DaysLate);

    [Fact]
    public void An_unknown_due_date_makes_the_conduct_unknown() =>
        Assert.Null(Seen(Due(March, 100, 0), Due(March, 1, 0) with { Due = null }).Scored.LateByNumber);

    [Fact]
    public void Invoices_over_nothing_weigh_nothing() => Assert.Null(Seen(Due(March, 0, 6)).Scored.DaysLate);

    [Fact]
    public void Without_a_rate_the_number_is_known_and_the_amounts_are_not()
    {
        var conduct = Seen(Due(March, 100, 6) with { Amount = Money.Usd(100) }).Scored;
        Assert.Equal((Share.Whole, null, null), (conduct.LateByNumber!.Value, conduct.DaysLate, conduct.LateByAmount));
    }
}
