using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class ReviewDueTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    private static readonly ReviewFacts Reviewed = new()
    {
        Subject = "A",
        AsOf = AsOf,
        Grade = CreditGrade.B,
        GradeAtReview = CreditGrade.B,
        Tier = AccountTier.Standard,
        ReviewedOn = new(2024, 1, 31),
    };

    [Theory]
    [InlineData(CreditGrade.A, AccountTier.Standard, 12, false)]
    [InlineData(CreditGrade.A, AccountTier.Key, 6, false)]
    [InlineData(CreditGrade.B, AccountTier.Development, 12, false)]
    [InlineData(CreditGrade.C, AccountTier.Maintain, 6, false)]
    [InlineData(CreditGrade.D, AccountTier.Key, 3, false)]
    [InlineData(CreditGrade.E, AccountTier.Key, 3, true)]
    [InlineData(CreditGrade.X, AccountTier.Standard, 3, true)]
    public void The_stricter_of_grade_and_tier_gives_the_cycle(
        CreditGrade grade,
        AccountTier tier,
        int months,
        bool eachOrder
    ) => Assert.Equal(new(months, eachOrder), ReviewTerms.Shipped.CycleOf(grade, tier));

    [Fact]
    public void An_unknown_grade_has_the_shortest_cycle_and_an_unknown_tier_changes_nothing()
    {
        Assert.Equal(3, ReviewTerms.Shipped.CycleOf(null, AccountTier.Standard).Months);
        Assert.Equal(12, ReviewTerms.Shipped.CycleOf(CreditGrade.A, null).Months);
        Assert.Equal(12, ReviewTerms.Shipped.CycleOf(CreditGrade.A, AccountTier.Undetermined).Months);
    }

    [Fact]
    public void Nobody_waits_longer_than_a_year()
    {
        var slow = ReviewTerms.Shipped with { KeyMonths = 36, DevelopmentMonths = 24 };
        Assert.Equal(12, slow.CycleOf(CreditGrade.A, AccountTier.Key).Months);
    }

    [Fact]
    public void A_review_is_due_a_cycle_after_the_last_one()
    {
        var due = ReviewDue.Of(Reviewed, ReviewTerms.Shipped);
        Assert.Equal(new LocalDate(2025, 1, 31), due.DueOn);
        Assert.Equal((ReviewTrigger.Cycle, 0), (Assert.Single(due.Reasons).Trigger, due.DaysOverdue));
    }

    [Fact]
    public void What_the_last_review_set_can_only_be_sooner()
    {
        Assert.Equal(new(2024, 9, 1), Due(Reviewed with { NextOn = new(2024, 9, 1) }));
        Assert.Equal(new(2025, 1, 31), Due(Reviewed with { NextOn = new(2026, 9, 1) }));
        Assert.Equal(new(2024, 4, 30), Due(Reviewed with { CycleMonths = 3 }));
        Assert.Equal(new(2025, 1, 31), Due(Reviewed with { CycleMonths = 30 }));
    }

    [Fact]
    public void A_line_that_was_never_reviewed_is_due_since_it_was_opened()
    {
        var never = ReviewDue.Of(Reviewed with { ReviewedOn = null, OpenedOn = AsOf.PlusDays(-40) }, ReviewTerms.Shipped);
        Assert.Equal((ReviewTrigger.NeverReviewed, 40), (never.Reasons[0].Trigger, never.DaysOverdue));
        Assert.Equal(AsOf, Due(Reviewed with { ReviewedOn = null }));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(31, 31)]
    public void It_is_overdue_from_the_day_after(int days, int overdue) =>
        Assert.Equal(
            overdue,
            ReviewDue.Of(Reviewed with { AsOf = new LocalDate(2025, 1, 31).PlusDays(days) }, ReviewTerms.Shipped).DaysOverdue
        );

    public static TheoryData<ReviewTrigger> Occasions =>
        [
            ReviewTrigger.FailedCheck,
            ReviewTrigger.UseAboveLimit,
            ReviewTrigger.RuleChange,
            ReviewTrigger.LimitChange,
            ReviewTrigger.CreditEvent,
            ReviewTrigger.ScoreChange,
        ];

    [Theory]
    [MemberData(nameof(Occasions))]
    public void What_happened_since_calls_for_a_review_soon(ReviewTrigger trigger)
    {
        var due = ReviewDue.Of(Reviewed with { Occasions = [new(trigger, AsOf.PlusDays(-2), "d-7")] }, ReviewTerms.Shipped);
        Assert.Equal(new(trigger, AsOf.PlusDays(-2), AsOf.PlusDays(8), "d-7"), due.Reasons[0]);
        Assert.Equal(ReviewTrigger.Cycle, due.Reasons[1].Trigger);
    }

    [Fact]
    public void What_was_before_the_review_is_done_with_and_what_comes_later_is_not_seen() =>
        Assert.Single(
            ReviewDue
                .Of(
                    Reviewed with
                    {
                        Occasions =
                        [
                            new(ReviewTrigger.FailedCheck, new(2024, 1, 31)),
                            new(ReviewTrigger.FailedCheck, AsOf.PlusDays(1)),
                        ],
                    },
                    ReviewTerms.Shipped
                )
                .Reasons
        );

    [Fact]
    public void A_change_of_grade_calls_for_a_review()
    {
        var changed = Reviewed with { Grade = CreditGrade.C, GradedOn = AsOf.PlusDays(-1) };
        var reason = ReviewDue.Of(changed, ReviewTerms.Shipped).Reasons.Single(one => one.Trigger == ReviewTrigger.ScoreChange);
        Assert.Equal(("B to C", AsOf.PlusDays(9)), (reason.Reference, reason.DueOn));
    }

    [Fact]
    public void A_grade_that_was_not_known_has_not_changed() =>
        Assert.DoesNotContain(
            ReviewDue.Of(Reviewed with { GradeAtReview = null, GradedOn = AsOf }, ReviewTerms.Shipped).Reasons,
            reason => reason.Trigger == ReviewTrigger.ScoreChange
        );

    [Fact]
    public void Cover_that_ends_calls_for_a_review_a_month_before()
    {
        var ending = Reviewed with { CoverExpiresOn = new(2024, 8, 10) };
        Assert.Equal(new(2024, 7, 11), Due(ending));
        Assert.Equal(new(2025, 7, 20), Due(ending with { ReviewedOn = new(2024, 7, 20) }));
    }

    [Fact]
    public void The_list_has_what_is_due_the_most_urgent_first()
    {
        ReviewFacts[] facts =
        [
            Reviewed with
            {
                Subject = "late",
                CycleMonths = 3,
            },
            Reviewed with
            {
                Subject = "B",
                CycleMonths = 5,
            },
            Reviewed with
            {
                Subject = "A",
                CycleMonths = 5,
            },
            Reviewed with
            {
                Subject = "fine",
            },
        ];
        Assert.Equal(["late", "A", "B"], ReviewDue.By(facts, ReviewTerms.Shipped, AsOf).Select(due => due.Facts.Subject));
        Assert.Equal(4, ReviewDue.By(facts, ReviewTerms.Shipped, AsOf.PlusYears(1)).Length);
    }

    [Fact]
    public void A_line_stands_once_in_the_list() =>
        Assert.Throws<ArgumentException>(() => ReviewDue.By([Reviewed, Reviewed], ReviewTerms.Shipped, AsOf));

    [Fact]
    public void Terms_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ReviewTerms.Shipped with { KeyMonths = 0 });
        Assert.Throws<ArgumentException>(() => ReviewTerms.Shipped with { OccasionDays = -1 });
        Assert.Throws<ArgumentException>(() => Reviewed with { CycleMonths = 0 });
        Assert.Throws<ArgumentException>(() => Reviewed with { Subject = " " });
    }

    private static LocalDate Due(ReviewFacts facts) => ReviewDue.Of(facts, ReviewTerms.Shipped).DueOn;
}
