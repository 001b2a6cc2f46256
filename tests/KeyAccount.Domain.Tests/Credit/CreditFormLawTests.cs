using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>law:P11 for credit policies with numbers, evidence and scorecards of any kind.</summary>
public class CreditFormLawTests
{
    private const int Policies = 60;

    private static readonly PolicyIdentity Signed = PolicyIdentity.SignedBy("a generator", "credit", "7");

    private static readonly Gen<Share> Shares = Gen.Choose(1, 10_000).Select(Share.FromBasisPoints);

    private static readonly Gen<CreditTerms> Terms =
        from currency in Gen.Elements(Currency.Eur, Currency.Jpy, Currency.Usd)
        from unit in Gen.Choose(1, 10_000_000)
        from step in Gen.Choose(0, 1_000)
        from numbers in Gen.Choose(0, 10_000_000).ListOf(6)
        from shares in Shares.ListOf(7)
        from scores in Gen.Choose(1, 10_000).ListOf(4)
        where scores.Distinct().Count() == 4
        from grade in Gen.Elements(CreditGrade.A, CreditGrade.B, CreditGrade.C, CreditGrade.D, CreditGrade.E)
        select With(Made(currency, unit, numbers, shares, [.. scores.OrderDescending()], grade), step);

    private static readonly Gen<CreditPolicy> Any =
        from terms in Terms
        from statements in SpecificationGenerators.Over(CreditFeatures.All).ListOf(7)
        from months in Gen.Choose(1, CreditEventFeatures.MostMonths).ListOf(3)
        from cards in PolicyGenerators.Scorecards(CreditFeatures.All).ListOf(3)
        select new CreditPolicy(
            Signed,
            terms,
            CreditKnockOuts.Of(
                new()
                {
                    WriteOffMonths = months[0],
                    DishonourMonths = months[1],
                    DefaultDays = months[2],
                },
                PolicyIdentity.SignedBy("a generator", "any-knock-outs", "1")
            ),
            CreditEvidence.Of(
                PolicyIdentity.SignedBy("a generator", "any-evidence", "2"),
                statements[0],
                statements[1],
                statements[2],
                statements[3],
                statements[4],
                statements[5],
                statements[6]
            ),
            cards[0],
            cards[1],
            cards[2]
        );

    [Fact]
    public void Credit_policies_survive_writing_and_reading()
    {
        var (stepped, steps) = (0, 0);
        foreach (var policy in Any.Sample(Policies, new Rnd(29), 50))
        {
            var document = CreditForm.Shipped.Document(policy, "generated", PolicyPeriod.StartingOn(new(2026, 1, 1)));
            var again = CreditForm.Shipped.Read(document.Text, "x").Required();
            Assert.Equal(policy, again.Policy);
            Assert.Equal(document, again);
            Assert.Equal(policy.Terms.Step, again.Policy.Terms.Step);
            _ = document.Text.Contains("\"step\"", StringComparison.Ordinal) ? stepped++ : steps++;
        }

        Assert.InRange(stepped, 1, Policies);
        Assert.InRange(steps, 1, Policies);
    }

    [Fact]
    public void A_number_with_more_than_six_places_is_not_written() =>
        Assert.Contains(
            "1.2345678 has more than 6 places",
            Assert
                .Throws<ArgumentException>(() =>
                    CreditForm.Shipped.Document(
                        CreditPolicy.Shipped(Debtor.Terms with { NeedFactor = 1.2345678m }),
                        "purpose",
                        PolicyPeriod.StartingOn(new(2026, 1, 1))
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    private static CreditTerms With(CreditTerms terms, int step) =>
        step < 500 ? terms : terms with { Step = Money.OfMinor(step, terms.Currency) };

    private static CreditTerms Made(
        Currency currency,
        int unit,
        List<int> numbers,
        List<Share> shares,
        IReadOnlyList<int> scores,
        CreditGrade grade
    ) =>
        new()
        {
            Unit = PolicyUnit.Of(Money.OfMinor(unit, currency)),
            Grades = GradeScale.Of([
                .. GradeScale.Shipped.Grades.Select(
                    (terms, index) =>
                        terms with
                        {
                            FromScore = index < 4 ? scores[index] / 100m : 0,
                            ReviewMonths = index % 2 == 0 ? null : index,
                        }
                ),
            ]),
            StarterCap = numbers[0] / 1_000_000m,
            TradeCap = numbers[1] / 1_000m,
            ReportCap = numbers[2] / 100m,
            UnauditedCap = numbers[3] / 100m,
            NeedFactor = 1 + (numbers[4] / 10 / 1_000_000m),
            TrustFactor = numbers[5] / 1_000_000m,
            LossShareOfContribution = shares[0],
            LossShareOfSales = shares[1],
            LossGivenDefault = shares[2],
            ConcentrationShare = shares[3],
            RaisePace = shares[4],
            Securities = new() { BankGuarantee = shares[5], ParentGuarantee = shares[6] },
            BestWithoutStatement = grade,
            BestInDistress = grade,
            StarterGrade = grade,
            PublicBodyGrade = grade,
        };
}
