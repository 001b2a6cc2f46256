using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Report;
using KeyAccount.Domain.Tool.Tests.Redaction;
using NodaTime;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>What of an account's credit expires within thirty days of the review, and who may know it.</summary>
public class ExpiryTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_credit_line_is_listed_from_the_day_of_the_review_for_thirty_days(int days, bool isListed)
    {
        CreditFile file = new() { Account = "A", LineExpiresOn = AnyResult.AsOf.PlusDays(days) };

        Assert.Equal(isListed ? ["credit line"] : [], Expiring(Audience.Sales, file));
    }

    [Theory]
    [InlineData(SecurityForm.ComfortLetter)]
    [InlineData(SecurityForm.TitleRetention)]
    [InlineData(SecurityForm.ParentGuarantee, "parent guarantee")]
    [InlineData(SecurityForm.CreditInsurance, "credit insurance")]
    [InlineData(SecurityForm.BankGuarantee, "bank guarantee")]
    [InlineData(SecurityForm.ConfirmedLetterOfCredit, "letter of credit")]
    public void A_security_is_listed_when_it_is_worth_something(SecurityForm form, params string[] expected) =>
        Assert.Equal(expected, Expiring(Audience.Finance, Secured(form, AnyResult.AsOf, AnyResult.AsOf.PlusDays(1))));

    [Theory]
    [InlineData(Audience.Finance, 1)]
    [InlineData(Audience.Sales, 0)]
    [InlineData(Audience.Client, 0)]
    public void What_an_insurer_covers_is_for_finance_alone(Audience reader, int count) =>
        Assert.Equal(
            count,
            Expiring(reader, Secured(SecurityForm.CreditInsurance, AnyResult.AsOf, AnyResult.AsOf.PlusDays(1))).Count
        );

    [Fact]
    public void A_security_that_nobody_has_signed_cannot_expire() =>
        Assert.Empty(
            Expiring(Audience.Finance, Secured(SecurityForm.BankGuarantee, written: null, AnyResult.AsOf.PlusDays(1)))
        );

    [Fact]
    public void A_security_until_revoked_does_not_expire() =>
        Assert.Empty(Expiring(Audience.Finance, Secured(SecurityForm.BankGuarantee, AnyResult.AsOf, expires: null)));

    private static CreditFile Secured(SecurityForm form, LocalDate? written, LocalDate? expires) =>
        new() { Account = "A", Securities = [new Security(form, Money.Eur(1_000), written, expires)] };

    private static List<string> Expiring(Audience reader, CreditFile file) =>
        [.. Expiry.In(new ReportBook(AnyResult.Of(0, reader, Language.English, file))).Select(expiry => expiry.What.English)];
}
