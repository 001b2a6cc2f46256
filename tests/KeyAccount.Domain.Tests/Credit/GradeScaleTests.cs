using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class GradeScaleTests
{
    private static readonly GradeTerms[] Shipped = [.. GradeScale.Shipped.Grades];

    [Theory]
    [InlineData(100, CreditGrade.A)]
    [InlineData(80, CreditGrade.A)]
    [InlineData(79.99, CreditGrade.B)]
    [InlineData(65, CreditGrade.B)]
    [InlineData(64.99, CreditGrade.C)]
    [InlineData(50, CreditGrade.C)]
    [InlineData(49.99, CreditGrade.D)]
    [InlineData(35, CreditGrade.D)]
    [InlineData(34.99, CreditGrade.E)]
    [InlineData(0, CreditGrade.E)]
    public void A_score_on_a_threshold_has_the_better_grade(double score, CreditGrade expected) =>
        Assert.Equal(expected, GradeScale.Shipped.GradeOf((decimal)score));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void A_score_off_the_scale_is_refused(double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GradeScale.Shipped.GradeOf((decimal)score));

    [Fact]
    public void X_is_an_event_and_has_no_terms() => Assert.Null(GradeScale.Shipped[CreditGrade.X]);

    [Fact]
    public void Every_scored_grade_finds_its_terms() =>
        Assert.All(Shipped, terms => Assert.Same(terms, GradeScale.Shipped[terms.Grade]));

    [Fact]
    public void A_missing_grade_is_refused() => Assert.Throws<ArgumentException>(() => GradeScale.Of([.. Shipped.Take(4)]));

    [Fact]
    public void Grades_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => GradeScale.Of([.. Shipped.Reverse()]));

    [Fact]
    public void Equal_thresholds_are_refused() => Refused(1, terms => terms with { FromScore = 80 });

    [Fact]
    public void A_last_grade_above_zero_is_refused() => Refused(4, terms => terms with { FromScore = 1 });

    [Fact]
    public void A_worse_grade_that_defaults_less_often_is_refused() =>
        Refused(1, terms => terms with { DefaultProbability = Share.FromBasisPoints(29) });

    [Fact]
    public void A_grade_that_never_defaults_is_refused() => Refused(0, terms => terms with { DefaultProbability = Share.Zero });

    [Fact]
    public void A_worse_grade_that_may_carry_more_is_refused() =>
        Refused(1, terms => terms with { CapacityShare = Share.Percent(10.01m) });

    [Fact]
    public void A_review_after_no_months_is_refused() => Refused(0, terms => terms with { ReviewMonths = 0 });

    private static void Refused(int index, Func<GradeTerms, GradeTerms> change)
    {
        GradeTerms[] grades = [.. Shipped];
        grades[index] = change(grades[index]);
        Assert.Throws<ArgumentException>(() => GradeScale.Of([.. grades]));
    }
}
