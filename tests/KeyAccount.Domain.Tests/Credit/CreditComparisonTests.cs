using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditComparisonTests
{
    /// <summary>A grade takes five points more, a need is multiplied by 1.2 and half of a claim is lost in default.</summary>
    private static readonly CreditPolicy Other = CreditPolicy.Shipped(
        Terms with
        {
            Grades = GradeScale.Of([
                .. GradeScale.Shipped.Grades.Select(grade =>
                    grade with
                    {
                        FromScore = grade.FromScore == 0 ? 0 : grade.FromScore + 5,
                    }
                ),
            ]),
            NeedFactor = 1.2m,
            LossGivenDefault = Share.Percent(50),
        }
    );

    /// <summary>A pays at once; B is 10 days late: 8 points of 20 on the first line.</summary>
    private static readonly CreditFacts[] Book =
    [
        Trading
            .Named("B")
            .Paying(conduct => conduct with { DaysLate = 10, DaysLateLastSixMonths = 10, DaysLatePriorSixMonths = 10 }),
        Trading.Named("A"),
        Trading.Named("C").Filed(file => file with { Screening = null }),
    ];

    private static readonly CreditComparison Compared = CreditComparison.Of(
        Book.Select(Shipped.Evaluate),
        Book.Reverse().Select(Other.Evaluate)
    );

    [Fact]
    public void Every_debtor_is_in_the_matrix()
    {
        Assert.Equal(3, Compared.Debtors);
        Assert.Equal(2, Compared.Outcomes[CreditOutcome.Graded, CreditOutcome.Graded]);
        Assert.Equal(1, Compared.Outcomes[CreditOutcome.Deferred, CreditOutcome.Deferred]);
        Assert.Equal((3, 0), (Compared.Tracks.Total, Compared.Tracks.Moved));
    }

    [Fact]
    public void Only_who_has_a_grade_under_both_migrates() => Assert.Equal(2, Compared.Grades.Total);

    [Fact]
    public void Lines_are_added_up_before_and_after()
    {
        // 1.1 × 1,500 and 1.2 × 1,500, in steps of 100
        Assert.Equal((2, Money.Eur(3_200)), (Compared.Before!.Lines, Compared.Before.Sum));
        Assert.Equal((2, Money.Eur(3_600)), (Compared.After!.Lines, Compared.After.Sum));
        Assert.Equal((2, 0), (Compared.Raised, Compared.Lowered));
    }

    [Fact]
    public void The_loss_is_expected_by_each_policy_of_its_own()
    {
        // Grade B, 1 %: 1,600 × 60 % each before, 1,800 × 50 % each after
        Assert.Equal(Money.Eur(19.20m), Compared.Before!.ExpectedLoss);
        Assert.Equal(Money.Eur(18.00m), Compared.After!.ExpectedLoss);
    }

    [Fact]
    public void The_most_affected_come_first_and_the_unaffected_not_at_all()
    {
        Assert.Equal(["A", "B"], Compared.Affected.Select(shift => shift.Account));
        Assert.All(Compared.Affected, shift => Assert.Equal(Money.Eur(200), shift.LineDifference));
    }

    [Fact]
    public void A_larger_change_of_the_line_comes_before_a_smaller_one()
    {
        CreditFacts[] book =
        [
            Trading.Named("A") with
            {
                Behaviour = Trading.Behaviour with { HighestNotOverdue = Money.Eur(500) },
            },
            Trading.Named("Z"),
        ];

        Assert.Equal(
            ["Z", "A"],
            CreditComparison
                .Of(book.Select(Shipped.Evaluate), book.Select(Other.Evaluate))
                .Affected.Select(shift => shift.Account)
        );
    }

    [Fact]
    public void The_limits_that_are_others_are_told() =>
        Assert.Contains(
            (LinePartKind.Need, Money.Eur(1_650), Money.Eur(1_800)),
            Compared.Affected[0].Limits.Select(limit => (limit.Kind, limit.Before!.Value, limit.After!.Value))
        );

    [Fact]
    public void Thresholds_of_grades_alone_are_no_reason_of_a_rule() => Assert.Empty(Compared.Affected[0].Reasons);

    [Fact]
    public void The_rules_that_came_out_otherwise_are_told()
    {
        var facts = Trading.Paying(conduct => conduct with { OldestOverdueDays = 95 });
        var after = CreditPolicy.Shipped(Terms, EvidenceTerms.Shipped, KnockOutTerms.Shipped with { DefaultDays = 100 });
        var shift = Assert.Single(CreditComparison.Of([Shipped.Evaluate(facts)], [after.Evaluate(facts)]).Affected);

        var knockOut = Assert.Single(shift.Reasons, reason => reason.Code == "KO-07");
        Assert.Equal((Truth.Yes, Truth.No), (knockOut.Before!.Value.Truth, knockOut.After!.Value.Truth));
        Assert.Null(shift.LineDifference);
        Assert.Equal(0, shift.GradeSteps);
    }

    [Fact]
    public void Points_that_are_others_are_told()
    {
        var card = new Scorecard<CreditFacts>(
            PolicyIdentity.SignedBy("test", "trade", "2"),
            20,
            MissingAnswer.Defer,
            Share.Whole,
            CreditFeatures.DaysLate.Bands(20).From(1, 0).As("SC-01")
        );
        var after = new CreditPolicy(
            PolicyIdentity.SignedBy("test", "credit", "2"),
            Terms,
            Shipped.KnockOuts,
            Shipped.Requirements,
            card,
            Shipped.Report,
            Shipped.Full
        );
        var shift = Assert.Single(CreditComparison.Of([Shipped.Evaluate(Book[0])], [after.Evaluate(Book[0])]).Affected);

        Assert.Equal((8, 0), (shift.Reasons[0].Before!.Value.Points, shift.Reasons[0].After!.Value.Points));
        Assert.Equal(("SC-02", null), (shift.Reasons[1].Code, shift.Reasons[1].After));
        Assert.True(shift.GradeSteps < 0);
    }

    [Fact]
    public void The_same_policy_affects_nobody()
    {
        var same = CreditComparison.Of(Book.Select(Shipped.Evaluate), Book.Select(Shipped.Evaluate));

        Assert.Empty(same.Affected);
        Assert.Equal(same.Before, same.After);
    }

    [Fact]
    public void An_empty_book_has_no_lines()
    {
        var empty = CreditComparison.Of([], []);

        Assert.Equal((0, null, null), (empty.Debtors, empty.Before, empty.After));
    }

    [Fact]
    public void Other_debtors_are_refused() =>
        Assert.Contains(
            "A of 2024-06-30 in EUR stands beside B of 2024-06-30 in EUR",
            Assert
                .Throws<ArgumentException>(() => CreditComparison.Of([Shipped.Evaluate(Book[1])], [Shipped.Evaluate(Book[0])]))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_debtor_more_is_refused() =>
        Assert.Contains(
            "stands beside nobody",
            Assert.Throws<ArgumentException>(() => CreditComparison.Of([Shipped.Evaluate(Book[1])], [])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Another_day_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            CreditComparison.Of([Shipped.Evaluate(Book[1])], [Shipped.Evaluate(Book[1] with { AsOf = AsOf.PlusDays(1) })])
        );

    [Fact]
    public void A_debtor_that_comes_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => CreditComparison.Of([Shipped.Evaluate(Book[1]), Shipped.Evaluate(Book[1])], []));
}
