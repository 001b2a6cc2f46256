using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

public class ObservationGradeTests
{
    [Fact]
    public void The_default_can_not_be_judged() => Assert.Equal("F6", default(ObservationGrade).ToString());

    [Theory]
    [InlineData("A1")]
    [InlineData("B2")]
    [InlineData("F6")]
    public void A_grade_reads_back_as_written(string text) => Assert.Equal(text, ObservationGrade.Of(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("b2")]
    [InlineData("G1")]
    [InlineData("A0")]
    [InlineData("A7")]
    [InlineData("B2 ")]
    [InlineData(" B2")]
    [InlineData("B22")]
    [InlineData("B\u0662")]
    public void Text_that_is_no_grade_is_not_read(string? text) => Assert.False(ObservationGrade.TryParse(text, out _));

    [Fact]
    public void Asking_for_a_grade_that_is_none_says_what_is_allowed() =>
        Assert.Contains(
            "A to F",
            Assert.Throws<ArgumentException>(() => ObservationGrade.Of("Z9")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("B2", true)]
    [InlineData("A1", true)]
    [InlineData("A2", true)]
    [InlineData("B3", false)]
    [InlineData("C2", false)]
    [InlineData("C1", false)]
    [InlineData("A3", false)]
    public void A_grade_is_as_good_as_another_when_source_and_content_both_are(string grade, bool expected) =>
        Assert.Equal(expected, ObservationGrade.Of(grade).IsAtLeast(ObservationGrade.Of("B2")));
}
