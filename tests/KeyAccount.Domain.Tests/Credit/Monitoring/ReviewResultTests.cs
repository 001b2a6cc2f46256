using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class ReviewResultTests
{
    private static readonly LocalDate On = new(2024, 6, 30);

    private static readonly ReviewDue Due = ReviewDue.Of(
        new()
        {
            Subject = "A",
            AsOf = On,
            Grade = CreditGrade.C,
        },
        ReviewTerms.Shipped
    );

    [Fact]
    public void What_goes_together_is_recommended_together()
    {
        var all = ReviewRecommendation.Of(
            On,
            ReviewOutcome.SetNextDay(On.PlusDays(1)),
            ReviewOutcome.Approve,
            ReviewOutcome.RemoveHold,
            ReviewOutcome.SetClass("C-2"),
            ReviewOutcome.SetLimit(Money.Eur(0)),
            ReviewOutcome.SetOrderLimit(Money.Eur(5)),
            ReviewOutcome.SetCycle(6)
        );
        Assert.Equal(7, all.Outcomes.Length);
        Assert.Equal(Money.Eur(0), all.Find(ReviewOutcomeKind.SetLimit)!.Amount);
        Assert.False(all.IsNoChange);
    }

    [Fact]
    public void No_change_is_a_recommendation() => Assert.True(ReviewRecommendation.Of(On, ReviewOutcome.NoChange).IsNoChange);

    public static TheoryData<ReviewOutcome> Others =>
        [
            ReviewOutcome.Approve,
            ReviewOutcome.Decline,
            ReviewOutcome.PlaceHold,
            ReviewOutcome.RemoveHold,
            ReviewOutcome.SetClass("C-2"),
            ReviewOutcome.SetLimit(Money.Eur(1)),
            ReviewOutcome.SetOrderLimit(Money.Eur(1)),
            ReviewOutcome.SetCycle(1),
            ReviewOutcome.SetNextDay(On.PlusDays(1)),
        ];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_change_excludes_all_others(ReviewOutcome other) =>
        Assert.Contains("no room", Problem(ReviewOutcome.NoChange, other), StringComparison.Ordinal);

    [Fact]
    public void Approve_and_decline_exclude_each_other() =>
        Assert.Equal("Approve and Decline exclude each other.", Problem(ReviewOutcome.Approve, ReviewOutcome.Decline));

    [Fact]
    public void Placing_and_removing_a_hold_exclude_each_other() =>
        Assert.Equal(
            "PlaceHold and RemoveHold exclude each other.",
            Problem(ReviewOutcome.RemoveHold, ReviewOutcome.PlaceHold)
        );

    [Fact]
    public void Nothing_is_recommended_twice() =>
        Assert.Equal(
            "SetLimit is recommended twice.",
            Problem(ReviewOutcome.SetLimit(Money.Eur(1)), ReviewOutcome.SetLimit(Money.Eur(2)))
        );

    [Fact]
    public void No_change_twice_is_only_twice() =>
        Assert.Equal("NoChange is recommended twice.", Problem(ReviewOutcome.NoChange, ReviewOutcome.NoChange));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_next_review_is_after_this_one(int days) =>
        Assert.Contains(
            "is not after 2024-06-30",
            Problem(ReviewOutcome.SetNextDay(On.PlusDays(days))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Something_is_recommended() => Assert.Single(ReviewRecommendation.ProblemsOf(On, []));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            3,
            ReviewRecommendation
                .ProblemsOf(
                    On,
                    ReviewOutcome.NoChange,
                    ReviewOutcome.Approve,
                    ReviewOutcome.Decline,
                    ReviewOutcome.SetNextDay(On)
                )
                .Length
        );

    [Fact]
    public void An_outcome_outside_its_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewOutcome.SetLimit(Money.Eur(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewOutcome.SetOrderLimit(Money.Eur(-1)));
        Assert.Throws<ArgumentException>(() => ReviewOutcome.SetCycle(0));
        Assert.Throws<ArgumentException>(() => ReviewOutcome.SetClass("two words"));
    }

    [Theory]
    [InlineData]
    [InlineData("good", " ")]
    public void A_review_says_why(params string[] reasons) =>
        Assert.Throws<ArgumentException>(() =>
            ReviewResult.Of(Due, ReviewRecommendation.Of(On, ReviewOutcome.NoChange), [.. reasons])
        );

    [Fact]
    public void A_result_is_what_the_next_review_starts_from()
    {
        var result = ReviewResult.Of(
            Due,
            ReviewRecommendation.Of(On, ReviewOutcome.SetCycle(2), ReviewOutcome.SetNextDay(On.PlusDays(20))),
            "Sales fell by a third."
        );
        var next = ReviewDue.Of(result.AppliedTo(Due.Facts with { AsOf = On.PlusDays(5) }), ReviewTerms.Shipped);
        Assert.Equal(Due.Reasons, result.Answered);
        Assert.Equal((On.PlusDays(20), 0), (next.DueOn, next.DaysOverdue));
        Assert.Equal(CreditGrade.C, next.Facts.GradeAtReview);
    }

    [Fact]
    public void Results_are_kept_and_undone_like_everything_else()
    {
        var result = ReviewResult.Of(Due, ReviewRecommendation.Of(On, ReviewOutcome.NoChange), "As before.");
        var now = Instant.FromUtc(2024, 6, 30, 12, 0);
        var book = DatedBook<ReviewResult>.Empty.Record("r-1", "A", result, On, now, "clerk").Book;
        Assert.Equal(result, Assert.Single(book.SeenOn("A", On, now)).Event);
        Assert.Empty(book.Undo("u-1", "r-1", On, now, "clerk", "wrong debtor").Book.SeenOn("A", On, now));
    }

    private static string Problem(params ImmutableArray<ReviewOutcome> outcomes)
    {
        var problem = Assert.Single(ReviewRecommendation.ProblemsOf(On, outcomes));
        Assert.StartsWith(
            problem,
            Assert.Throws<ArgumentException>(() => ReviewRecommendation.Of(On, outcomes)).Message,
            StringComparison.Ordinal
        );
        return problem;
    }
}
