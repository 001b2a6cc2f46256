using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class SecurityTermsTests
{
    private static readonly Security Guarantee = new(SecurityForm.ParentGuarantee, Money.Eur(1_000), AsOf)
    {
        GuarantorGrade = CreditGrade.C,
        GuarantorHeadroom = Money.Eur(1_000),
    };

    [Theory]
    [InlineData(SecurityForm.ConfirmedLetterOfCredit, 1_000)]
    [InlineData(SecurityForm.BankGuarantee, 950)]
    [InlineData(SecurityForm.CreditInsurance, 900)]
    [InlineData(SecurityForm.TitleRetention, 0)]
    [InlineData(SecurityForm.ComfortLetter, 0)]
    public void Each_form_is_worth_its_share(SecurityForm form, int expected) =>
        Assert.Equal(Money.Eur(expected), Worth(new(form, Money.Eur(1_000), AsOf)));

    [Fact]
    public void A_written_guarantee_of_a_good_parent_is_worth_four_fifths() => Assert.Equal(Money.Eur(800), Worth(Guarantee));

    [Fact]
    public void A_promise_that_nobody_wrote_down_is_worth_nothing() =>
        Assert.Equal(Money.Eur(0), Worth(Guarantee with { WrittenOn = null }));

    [Theory]
    [InlineData(CreditGrade.B, 800)]
    [InlineData(CreditGrade.C, 800)]
    [InlineData(CreditGrade.D, 0)]
    public void A_parent_must_itself_have_open_terms(CreditGrade grade, int expected) =>
        Assert.Equal(Money.Eur(expected), Worth(Guarantee with { GuarantorGrade = grade }));

    [Fact]
    public void A_parent_of_unknown_grade_is_worth_nothing() =>
        Assert.Equal(Money.Eur(0), Worth(Guarantee with { GuarantorGrade = null }));

    [Theory]
    [InlineData(999, 799.20)]
    [InlineData(1_001, 800)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    public void A_guarantee_stays_within_the_parents_own_line(int headroom, double expected) =>
        Assert.Equal(Money.Eur((decimal)expected), Worth(Guarantee with { GuarantorHeadroom = Money.Eur(headroom) }));

    [Fact]
    public void An_unknown_line_of_the_parent_is_worth_nothing() =>
        Assert.Equal(Money.Eur(0), Worth(Guarantee with { GuarantorHeadroom = null }));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_day_of_expiry_is_the_first_without_it(int days, bool isInForce) =>
        Assert.Equal(isInForce, (Guarantee with { ExpiresOn = AsOf.PlusDays(days) }).IsInForce(AsOf));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void It_holds_from_the_day_it_was_signed(int days, bool isInForce) =>
        Assert.Equal(isInForce, (Guarantee with { WrittenOn = AsOf.PlusDays(days) }).IsInForce(AsOf));

    [Fact]
    public void A_negative_amount_secures_nothing() =>
        Assert.Equal(Money.Eur(0), Worth(new(SecurityForm.BankGuarantee, Money.Eur(-1), AsOf)));

    [Fact]
    public void A_headroom_in_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Worth(Guarantee with { GuarantorHeadroom = Money.Usd(1) }));

    private static Money Worth(Security security) => SecurityTerms.Shipped.Worth(security, AsOf);
}
