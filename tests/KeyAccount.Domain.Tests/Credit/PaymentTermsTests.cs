using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit;

public class PaymentTermsTests
{
    private static readonly LocalDate Issued = new(2024, 1, 31);
    private static readonly PaymentTerms TwoTenNetThirty = PaymentTerms.CashDiscount(Share.Percent(2), 10, 30);

    private static readonly PaymentTerms Thirds = PaymentTerms.InMilestones(
        new(Share.Percent(33.33m), 0),
        new(Share.Percent(33.33m), 30),
        new(Share.Percent(33.34m), 61)
    );

    public static TheoryData<PaymentTerms, string, int> Examples { get; } =
        new()
        {
            { PaymentTerms.Advance, "2024-01-31", 0 },
            { PaymentTerms.CashOnDelivery, "2024-01-31", 0 },
            { PaymentTerms.Net(0), "2024-01-31", 0 },
            { PaymentTerms.Net(30), "2024-03-01", 30 },
            { PaymentTerms.EndOfMonth(0), "2024-01-31", 15 },
            { PaymentTerms.EndOfMonth(15), "2024-02-15", 30 },
            { TwoTenNetThirty, "2024-03-01", 30 },
            { Thirds, "2024-04-01", 31 }, // 0.3333 × 0 + 0.3333 × 30 + 0.3334 × 61 = 30.34, up
            { PaymentTerms.LetterOfCredit(90), "2024-04-30", 0 },
            { PaymentTerms.Consignment(holdingDays: 60, days: 14), "2024-02-14", 74 },
        };

    [Theory, MemberData(nameof(Examples))]
    public void The_due_date_follows_from_the_day_of_the_invoice(PaymentTerms terms, string due, int creditDays)
    {
        Assert.Equal(due, NodaTime.Text.LocalDatePattern.Iso.Format(terms.DueDate(Issued)));
        Assert.Equal(creditDays, terms.CreditDays);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    public void The_end_of_a_month_is_the_same_from_any_day_of_it(int day) =>
        Assert.Equal(new LocalDate(2024, 2, 29), PaymentTerms.EndOfMonth(0).DueDate(new(2024, 2, day)));

    [Theory]
    [InlineData(97.99, 10, false)]
    [InlineData(98.00, 10, true)]
    [InlineData(98.00, 11, false)]
    [InlineData(99.99, 11, false)]
    [InlineData(100.00, 400, true)]
    [InlineData(100.01, 400, true)]
    public void A_short_payment_inside_the_discount_settles_in_full(double paid, int days, bool expected) =>
        Assert.Equal(
            expected,
            TwoTenNetThirty.IsSettledBy(Money.Eur(100), Money.Eur((decimal)paid), Issued, Issued.PlusDays(days))
        );

    [Fact]
    public void The_discount_is_rounded_in_favour_of_the_client() =>
        Assert.True(TwoTenNetThirty.IsSettledBy(Money.Eur(0.99m), Money.Eur(0.97m), Issued, Issued));

    [Fact]
    public void Without_a_discount_a_cent_short_is_short() =>
        Assert.False(PaymentTerms.Net(30).IsSettledBy(Money.Eur(100), Money.Eur(99.99m), Issued, Issued));

    [Fact]
    public void Milestones_divide_an_invoice_to_the_cent() =>
        Assert.Equal(
            [(Issued, Money.Eur(33.33m)), (Issued.PlusDays(30), Money.Eur(33.33m)), (Issued.PlusDays(61), Money.Eur(33.35m))],
            Thirds.Instalments(Issued, Money.Eur(100.01m))
        );

    [Fact]
    public void Other_terms_have_one_instalment() =>
        Assert.Equal([(Issued.PlusDays(7), Money.Eur(5))], PaymentTerms.Net(7).Instalments(Issued, Money.Eur(5)));

    [Fact]
    public void A_payment_in_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            TwoTenNetThirty.IsSettledBy(Money.Eur(100), Money.Usd(100), Issued, Issued)
        );

    [Fact]
    public void An_invoice_over_nothing_can_not_be_settled() =>
        Assert.Throws<ArgumentException>(() => TwoTenNetThirty.IsSettledBy(Money.Eur(0), Money.Eur(0), Issued, Issued));

    [Theory]
    [InlineData(-1)]
    [InlineData(PaymentTerms.MaximumDays + 1)]
    public void Days_outside_their_range_are_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.Net(days));

    [Theory]
    [InlineData(0, 10, 30)]
    [InlineData(100, 10, 30)]
    [InlineData(2, 31, 30)]
    [InlineData(2, -1, 30)]
    public void A_discount_of_nothing_of_all_or_beyond_the_net_days_is_refused(int percent, int days, int net) =>
        Assert.ThrowsAny<ArgumentException>(() => PaymentTerms.CashDiscount(Share.Percent(percent), days, net));

    [Fact]
    public void Milestones_short_of_the_whole_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            PaymentTerms.InMilestones(new(Share.Percent(50), 0), new(Share.Percent(49.99m), 30))
        );

    [Fact]
    public void Milestones_on_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            PaymentTerms.InMilestones(new(Share.Percent(50), 30), new(Share.Percent(50), 30))
        );

    [Fact]
    public void A_milestone_over_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => PaymentTerms.InMilestones(new(Share.Zero, 0), new(Share.Whole, 30)));

    [Fact]
    public void No_milestones_are_refused() => Assert.Throws<ArgumentException>(() => PaymentTerms.InMilestones());

    [Fact]
    public void Terms_that_say_the_same_are_equal() => Assert.Equal(PaymentTerms.Parse(Thirds.ToString()), Thirds);

    [Fact]
    public void Terms_of_another_form_differ_though_their_days_are_alike() =>
        Assert.NotEqual(PaymentTerms.LetterOfCredit(30), PaymentTerms.Net(30));
}
