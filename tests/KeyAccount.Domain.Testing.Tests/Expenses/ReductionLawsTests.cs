using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Expenses;

namespace KeyAccount.Domain.Testing.Tests.Expenses;

public class ReductionLawsTests
{
    [Fact]
    public void Every_path_is_flexed_as_it_should()
    {
        var (known, unknown, missed) = (0, 0, 0);
        foreach (
            var (target, months) in ReductionGenerators
                .Targets("travel")
                .Zip(ReductionGenerators.Months(Currency.Eur))
                .Drawn(200)
        )
        {
            var path = ReductionPath.Of(target, PathRoll.LastActual, months);
            foreach (var (before, now) in months.Zip(months.Skip(1)))
            {
                Assert.Empty(ReductionLaws.PathViolations(target, before, now, Allowed));
            }
            known += path.Steps.Count(step => step.Allowed is not null);
            unknown += path.Steps.Count(step => step.Finding == PathFinding.Unknown);
            missed += path.Missed.Length;
            Assert.All(
                path.Steps.Skip(1),
                step => Assert.Equal(step.Excess is { IsPositive: true }, step.Finding == PathFinding.Missed)
            );
        }
        Assert.All([known, unknown, missed], count => Assert.InRange(count, 100, int.MaxValue));
    }

    [Fact]
    public void Of_two_rolls_the_lower_one_never_allows_more()
    {
        var stricter = 0;
        foreach (
            var (target, months) in ReductionGenerators
                .Targets("travel")
                .Zip(ReductionGenerators.Months(Currency.Eur))
                .Drawn(200)
        )
        {
            var actual = ReductionPath.Of(target, PathRoll.LastActual, months).Steps;
            var lower = ReductionPath.Of(target, PathRoll.LowerOfActualAndAllowed, months).Steps;
            Assert.All(actual.Zip(lower), pair => Assert.False(pair.Second.Allowed > pair.First.Allowed));
            stricter += actual.Zip(lower).Count(pair => pair.Second.Allowed < pair.First.Allowed);
        }
        Assert.InRange(stricter, 100, int.MaxValue);
    }

    [Fact]
    public void A_path_that_ignores_sales_or_takes_unknown_for_nothing_is_found()
    {
        CategoryMonth before = new()
        {
            Month = new(2026, 1),
            Expense = Money.Eur(100),
            Sales = Money.Eur(10),
            Inflation = Percentage.Zero,
        };
        var now = before with { Month = new(2026, 2) };
        var target = ReductionTarget.Of("travel", Share.Percent(12), Share.Whole);
        Assert.Empty(ReductionLaws.PathViolations(target, before, now, Allowed));
        Assert.NotEmpty(ReductionLaws.PathViolations(target, before, now, (_, _, seen) => Money.Eur(200) - seen.Sales));
        Assert.NotEmpty(ReductionLaws.PathViolations(target, before, now, (_, _, _) => Money.Eur(101)));
        Assert.NotEmpty(ReductionLaws.PathViolations(target, before, now with { Sales = null }, (_, _, _) => Money.Eur(99)));
    }

    [Fact]
    public void Every_saving_is_counted_once_in_whatever_order_it_is_given()
    {
        var (full, part, none, provisional, overlapping) = (0, 0, 0, 0, 0);
        foreach (var drawn in ReductionGenerators.Savings(Currency.Eur).Drawn(400))
        {
            var review = Review(drawn);
            Assert.Empty(ReductionLaws.SavingsViolations(review.Proofs, review.Claims));
            var again = Review(drawn with { Periods = [.. drawn.Periods.Reverse()], Claims = [.. drawn.Claims.Reverse()] });
            Assert.Equal(review.Claims, again.Claims);
            full += review.Claims.Count(claim => claim.Unproven.IsZero);
            part += review.Claims.Count(claim => claim.Unproven.IsPositive && claim.Credited.IsPositive);
            none += review.Claims.Count(claim => claim.Credited.IsZero);
            provisional += review.Claims.Count(claim => claim.IsProvisional);
            overlapping += review.Claims.Count(claim => !claim.Overlapping.IsEmpty);
        }
        Assert.All([full, part, none, provisional, overlapping], count => Assert.InRange(count, 50, int.MaxValue));
    }

    [Fact]
    public void A_saving_counted_twice_is_found()
    {
        var review = ReductionGenerators
            .Savings(Currency.Eur)
            .Drawn(400)
            .Select(Review)
            .First(drawn => drawn.Claims.Any(claim => claim.Credited.IsPositive && claim.Unproven.IsZero));
        var claim = review.Claims.First(one => one.Credited.IsPositive && one.Unproven.IsZero);
        var saved = review
            .Proofs.Select(proof => proof.By(claim.Claim.Effect))
            .OfType<Money>()
            .Where(amount => amount.IsPositive);
        var copies = 2 + (int)(Money.Sum(saved, Currency.Eur).MinorUnits / claim.Credited.MinorUnits);
        Assert.NotEmpty(ReductionLaws.SavingsViolations(review.Proofs, Enumerable.Repeat(claim, copies)));
        Assert.NotEmpty(
            ReductionLaws.SavingsViolations([], [claim with { Credited = claim.Claim.Amount + Money.OfMinor(1, Currency.Eur) }])
        );
    }

    private static Money? Allowed(ReductionTarget target, CategoryMonth before, CategoryMonth now) =>
        ReductionPath.Of(target, PathRoll.LastActual, [before, now]).Steps[1].Allowed;

    private static SavingsReview Review(SavingsCase drawn) =>
        SavingsReview.Of(drawn.Baseline, ReductionTerms.Shipped, Currency.Eur, drawn.Periods, drawn.Claims);
}
