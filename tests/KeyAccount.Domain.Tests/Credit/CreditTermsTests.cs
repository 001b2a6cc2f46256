using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditTermsTests
{
    private static readonly CreditTerms Terms = Debtor.Terms;

    [Fact]
    public void The_step_is_a_tenth_of_the_unit_unless_it_is_set() => Assert.Equal(Money.Eur(100), Terms.Step);

    [Fact]
    public void The_step_of_a_tiny_unit_is_one_cent() =>
        Assert.Equal(Money.Eur(0.01m), new CreditTerms { Unit = PolicyUnit.Of(Money.Eur(0.09m)) }.Step);

    [Fact]
    public void A_step_of_nothing_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Terms with { Step = Money.Eur(0) });

    [Fact]
    public void A_step_in_another_currency_is_refused_by_the_policy() =>
        Assert.Throws<CurrencyMismatchException>(() => CreditPolicy.Shipped(Terms with { Step = Money.Usd(1) }));

    [Fact]
    public void A_negative_cap_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Terms with { TradeCap = -1 });

    [Theory]
    [InlineData(0.99)]
    [InlineData(10.01)]
    public void A_need_factor_outside_one_to_ten_is_refused(double factor) =>
        Assert.ThrowsAny<ArgumentException>(() => Terms with { NeedFactor = (decimal)factor });

    [Fact]
    public void A_loss_given_default_of_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => Terms with { LossGivenDefault = Share.Zero });

    [Fact]
    public void A_period_of_no_months_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => KnockOutTerms.Shipped with { WriteOffMonths = 0 });

    [Fact]
    public void Every_term_is_part_of_the_fingerprint()
    {
        CreditTerms[] variants =
        [
            Terms,
            Terms with
            {
                Unit = PolicyUnit.Of(Money.Eur(2_000)),
                Step = Terms.Step,
            },
            Terms with
            {
                Step = Money.Eur(50),
            },
            Terms with
            {
                Grades = GradeScale.Of([Terms.Grades.Grades[0] with { FromScore = 81 }, .. Terms.Grades.Grades[1..]]),
            },
            Terms with
            {
                Securities = Terms.Securities with { BankGuarantee = Share.Percent(94) },
            },
            Terms with
            {
                Securities = Terms.Securities with { ParentGuarantee = Share.Percent(79) },
            },
            Terms with
            {
                Securities = Terms.Securities with { CreditInsurance = Share.Percent(89) },
            },
            Terms with
            {
                Securities = Terms.Securities with { ConfirmedLetterOfCredit = Share.Percent(99) },
            },
            Terms with
            {
                StarterCap = 0.3m,
            },
            Terms with
            {
                TradeCap = 4,
            },
            Terms with
            {
                ReportCap = 11,
            },
            Terms with
            {
                UnauditedCap = 21,
            },
            Terms with
            {
                NeedFactor = 1.2m,
            },
            Terms with
            {
                TrustFactor = 1.3m,
            },
            Terms with
            {
                LossShareOfContribution = Share.Percent(6),
            },
            Terms with
            {
                LossShareOfSales = Share.Percent(0.6m),
            },
            Terms with
            {
                LossGivenDefault = Share.Percent(61),
            },
            Terms with
            {
                ConcentrationShare = Share.Percent(11),
            },
            Terms with
            {
                RaisePace = Share.Percent(26),
            },
            Terms with
            {
                BestWithoutStatement = CreditGrade.C,
            },
            Terms with
            {
                BestInDistress = CreditGrade.D,
            },
            Terms with
            {
                StarterGrade = CreditGrade.D,
            },
            Terms with
            {
                PublicBodyGrade = CreditGrade.A,
            },
        ];
        Assert.Equal(variants.Length, variants.Select(terms => CreditPolicy.Shipped(terms).Fingerprint).Distinct().Count());
    }

    [Fact]
    public void No_term_is_forgotten_above() =>
        Assert.Equal(19, typeof(CreditTerms).GetProperties().Count(property => property.SetMethod is not null));

    [Fact]
    public void Every_number_of_evidence_and_knock_outs_is_part_of_the_fingerprint()
    {
        var (evidence, knockOuts) = (EvidenceTerms.Shipped, KnockOutTerms.Shipped);
        CreditPolicy[] variants =
        [
            Debtor.Shipped,
            Of(evidence with { TradeMonths = 7 }),
            Of(evidence with { TradeInvoices = 7 }),
            Of(evidence with { TradeRecentInvoices = 2 }),
            Of(evidence with { ReportMonths = 13 }),
            Of(evidence with { StatementMonths = 19 }),
            CreditPolicy.Shipped(Terms, evidence, knockOuts with { WriteOffMonths = 25 }),
            CreditPolicy.Shipped(Terms, evidence, knockOuts with { DishonourMonths = 7 }),
            CreditPolicy.Shipped(Terms, evidence, knockOuts with { DefaultDays = 91 }),
        ];
        Assert.Equal(variants.Length, variants.Select(policy => policy.Fingerprint).Distinct().Count());

        CreditPolicy Of(EvidenceTerms terms) => CreditPolicy.Shipped(Terms, terms, knockOuts);
    }

    [Fact]
    public void No_number_of_evidence_and_knock_outs_is_forgotten_above() =>
        Assert.Equal(
            (5, 3),
            (
                typeof(EvidenceTerms).GetProperties().Count(property => property.SetMethod is not null),
                typeof(KnockOutTerms).GetProperties().Count(property => property.SetMethod is not null)
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void A_period_beyond_ten_years_or_of_none_is_refused(int months)
    {
        Assert.ThrowsAny<ArgumentException>(() => KnockOutTerms.Shipped with { WriteOffMonths = months });
        Assert.ThrowsAny<ArgumentException>(() => KnockOutTerms.Shipped with { DishonourMonths = months });
    }

    [Fact]
    public void The_same_terms_have_the_same_fingerprint() =>
        Assert.Equal(Debtor.Shipped.Fingerprint, CreditPolicy.Shipped(Terms with { }).Fingerprint);
}
