using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class ReductionPolicyTests
{
    private static readonly PolicyIdentity Ours = PolicyIdentity.SignedBy("Sales", "expense-reduction", "2");

    [Fact]
    public void Shipped_is_three_percent_a_year_of_expenses_by_sales()
    {
        var target = ReductionPolicy.Shipped.Terms.TargetOf("travel")!;
        Assert.Equal((Share.Percent(3), Share.Whole), (target.Yearly, target.VariesWithSales));
        var path = ReductionPolicy.Shipped.PathOf("travel", [Cut.Month(1, 400), Cut.Month(2, 399)])!;
        Assert.Equal(Money.Eur(399), path.Steps[1].Allowed); // a twelfth of 3 % is 0.25 %
    }

    [Theory]
    [InlineData("safety", ExclusionReason.Safety)]
    [InlineData("compliance", ExclusionReason.Compliance)]
    [InlineData("training", ExclusionReason.Training)]
    public void Safety_compliance_and_training_are_left_out_and_it_is_said(string category, ExclusionReason reason)
    {
        var ranking = ReductionPolicy.Shipped.Rank([Facts(category), Facts("travel")]);
        Assert.Equal(["travel"], ranking.Candidates.Select(candidate => candidate.Facts.Category));
        Assert.Equal([ExcludedCategory.Of(category, reason)], ranking.Excluded);
        Assert.Null(ReductionPolicy.Shipped.PathOf(category, [Cut.Month(1, 1)]));
    }

    [Fact]
    public void A_category_may_have_a_target_of_its_own()
    {
        var terms = ReductionTerms.Shipped with { Targets = [Cut.Travel] };
        Assert.Equal(Cut.Travel, terms.TargetOf("travel"));
        Assert.Equal(Share.Percent(3), terms.TargetOf("gifts")!.Yearly);
    }

    [Fact]
    public void Candidates_come_with_their_reasons_the_weightiest_first()
    {
        var candidate = ReductionPolicy
            .Shipped.Rank([
                Facts("travel") with
                {
                    Expense = Money.Eur(120),
                    Allowed = Money.Eur(100),
                    AllExpenses = Money.Eur(1_000),
                    Flexed = Money.Eur(120),
                    Suppliers = 7,
                    Duplicates = Money.Eur(0),
                    Return = Money.Eur(60),
                },
            ])
            .Candidates.Single();
        Assert.Equal(
            [("REDUCE-ABOVE-PATH", 120), ("REDUCE-YIELD", 45), ("REDUCE-SIZE", 40), ("REDUCE-SUPPLIERS", 20)],
            candidate.Reasons.Select(reason => (reason.Code, reason.Points))
        );
        Assert.Equal(56.25m, candidate.Scoring.Score);
    }

    [Fact]
    public void The_order_is_by_score_then_excess_then_name_and_the_unknown_come_last()
    {
        CandidateFacts[] facts =
        [
            Facts("e") with
            {
                Allowed = null,
            },
            Known("d", 120, 100),
            Known("c", 1_200, 1_000),
            Known("b", 120, 100),
            Known("a", 100, 100),
        ];
        string[] expected = ["c", "b", "d", "a", "e"];
        Assert.Equal(expected, Order(facts));
        Assert.Equal(expected, Order([.. facts.Reverse()]));
    }

    [Fact]
    public void A_category_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ReductionPolicy.Shipped.Rank([Facts("a"), Facts("a")]));
        Assert.Throws<ArgumentException>(() => Policy(new() { Targets = [Cut.Travel, Cut.Travel] }));
        Assert.Throws<ArgumentException>(() =>
            Policy(new() { Targets = [ReductionTarget.Of("safety", Share.Percent(1), Share.Whole)] })
        );
        Assert.Throws<ArgumentException>(() =>
            Policy(
                new()
                {
                    Excluded =
                    [
                        ExcludedCategory.Of("a", ExclusionReason.Safety),
                        ExcludedCategory.Of("a", ExclusionReason.Agreed),
                    ],
                }
            )
        );
    }

    [Fact]
    public void Parts_of_nothing_are_unknown_and_currencies_do_not_mix()
    {
        var nothing = Facts("a") with { Expense = Money.Eur(1), Allowed = Money.Eur(0), AllExpenses = Money.Eur(0) };
        Assert.Null(CandidateFeatures.AbovePath.Read(nothing));
        Assert.Null(CandidateFeatures.PartOfAll.Read(nothing));
        Assert.Throws<CurrencyMismatchException>(() =>
            CandidateFeatures.PartOfAll.Read(nothing with { AllExpenses = Money.Usd(1) })
        );
    }

    [Fact]
    public void The_shipped_policy_is_proved_and_no_band_could_be_left_out()
    {
        var report = ReductionPolicyVerifier.Verify(ReductionPolicy.Shipped);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void A_prohibited_question_is_found()
    {
        var terms = VerificationTerms.Default with { Prohibited = [new("yield", Label.Same("ours"))] };
        Assert.Contains(
            ReductionPolicyVerifier.Verify(ReductionPolicy.Shipped, terms).Findings,
            finding => finding.Check == VerificationCheck.ProhibitedFeature
        );
    }

    [Fact]
    public void Boundary_cases_are_drawn() =>
        Assert.All(
            ReductionPolicyVerifier.CasesOf(ReductionPolicy.Shipped),
            subject => Assert.NotEmpty(BoundaryCases.Of(subject).Cases)
        );

    private static IEnumerable<string> Order(CandidateFacts[] facts) =>
        ReductionPolicy.Shipped.Rank(facts).Candidates.Select(candidate => candidate.Facts.Category);

    private static ReductionPolicy Policy(ReductionTerms terms) =>
        ReductionPolicy.Of(Ours, terms, ReductionPolicy.Shipped.Candidates);

    private static CandidateFacts Known(string category, decimal expense, decimal allowed) =>
        Facts(category) with
        {
            Expense = Money.Eur(expense),
            Allowed = Money.Eur(allowed),
            Flexed = Money.Eur(expense),
            Suppliers = 1,
        };

    private static CandidateFacts Facts(string category) => new() { Category = category, AsOf = new(2026, 6, 30) };
}
