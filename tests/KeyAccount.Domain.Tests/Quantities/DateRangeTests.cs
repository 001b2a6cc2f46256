using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class DateRangeTests
{
    private static readonly LocalDate First = new(2024, 2, 28);
    private static readonly LocalDate Leap = new(2024, 2, 29);
    private static readonly LocalDate March = new(2024, 3, 1);

    [Fact]
    public void The_start_is_included_and_the_end_is_not()
    {
        var range = DateRange.Of(First, March);
        Assert.Equal((First, March), (range.Start, range.End));
        Assert.Equal(
            (false, true, true, false),
            (range.Contains(First.PlusDays(-1)), range.Contains(First), range.Contains(Leap), range.Contains(March))
        );
    }

    [Theory]
    [InlineData("2024-02-28", "2024-03-01", 2)]
    [InlineData("2023-02-28", "2023-03-01", 1)]
    [InlineData("2024-01-01", "2025-01-01", 366)]
    [InlineData("2023-01-01", "2024-01-01", 365)]
    [InlineData("2024-02-29", "2024-02-29", 0)]
    public void Its_length_is_in_days(string start, string end, int days) =>
        Assert.Equal(days, DateRange.Of(Date(start), Date(end)).Length);

    [Fact]
    public void The_same_day_twice_is_an_empty_range()
    {
        var range = DateRange.Of(Leap, Leap);
        Assert.True(range.IsEmpty);
        Assert.False(range.Contains(Leap));
        Assert.False(DateRange.Of(First, Leap).IsEmpty);
    }

    [Fact]
    public void An_end_before_the_start_is_refused_by_both_days() =>
        Assert.StartsWith(
            "OutOfRange: a range cannot end (2024-02-28) before it starts (2024-02-29).",
            Assert.Throws<ArgumentOutOfRangeException>(() => DateRange.Of(Leap, First)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Days_of_another_calendar_are_refused()
    {
        var julian = Leap.WithCalendar(CalendarSystem.Julian);
        Assert.Multiple(
            () => Assert.Throws<ArgumentException>(() => DateRange.Of(julian, March)),
            () => Assert.Throws<ArgumentException>(() => DateRange.Of(First, julian)),
            () => Assert.Throws<ArgumentException>(() => DateRange.MonthsUpTo(julian, 12)),
            () => Assert.Throws<ArgumentException>(() => DateRange.Of(First, March).Contains(julian))
        );
    }

    [Theory]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-19", "2024-01-25", true)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-20", "2024-01-25", false)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-01", "2024-01-10", false)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-01", "2024-01-11", true)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-12", "2024-01-13", true)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-12", "2024-01-12", false)]
    [InlineData("2024-01-12", "2024-01-12", "2024-01-12", "2024-01-12", false)]
    public void Ranges_overlap_when_a_day_is_in_both(string start, string end, string otherStart, string otherEnd, bool overlap)
    {
        var range = DateRange.Of(Date(start), Date(end));
        var other = DateRange.Of(Date(otherStart), Date(otherEnd));
        Assert.Equal((overlap, overlap), (range.Overlaps(other), other.Overlaps(range)));
    }

    [Fact]
    public void Overlap_length_and_membership_agree_day_by_day() =>
        Law.Holds(
            from start in Gen.Choose(0, 30)
            from length in Gen.Choose(0, 12)
            from otherStart in Gen.Choose(0, 30)
            from otherLength in Gen.Choose(0, 12)
            select (Range: Days(start, length), Other: Days(otherStart, otherLength)),
            ["overlap", "apart", "empty", "neighbours"],
            (given, seen) =>
            {
                var days = Enumerable.Range(0, 45).Select(First.PlusDays).ToArray();
                var shared = days.Count(day => given.Range.Contains(day) && given.Other.Contains(day));
                seen.Note("overlap", shared > 0);
                seen.Note("apart", shared == 0);
                seen.Note("empty", given.Range.IsEmpty);
                seen.Note("neighbours", given.Range.End == given.Other.Start);
                Assert.Equal(shared > 0, given.Range.Overlaps(given.Other));
                Assert.Equal(days.Count(given.Range.Contains), given.Range.Length);
            }
        );

    [Fact]
    public void The_default_is_an_empty_range()
    {
        Assert.True(default(DateRange).IsEmpty);
        Assert.Equal(0, default(DateRange).Length);
        Assert.False(default(DateRange).Contains(default));
        Assert.Equal("[0001-01-01, 0001-01-01)", default(DateRange).ToString());
    }

    [Fact]
    public void Equality_is_by_start_and_end()
    {
        object same = DateRange.Of(First, March);
        Assert.True(DateRange.Of(First, March).Equals(same));
        Assert.True(DateRange.Of(First, March) == (DateRange)same);
        Assert.Equal(DateRange.Of(First, March).GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Another_start_another_end_or_another_type_is_not_equal() =>
        Assert.Multiple(
            () => Assert.True(DateRange.Of(First, March) != DateRange.Of(Leap, March)),
            () => Assert.True(DateRange.Of(First, March) != DateRange.Of(First, Leap)),
            () => Assert.True(DateRange.Of(First, First) != DateRange.Of(Leap, Leap)),
            () => Assert.False(DateRange.Of(First, March).Equals("[2024-02-28, 2024-03-01)"))
        );

    [Fact]
    public void Text_is_read()
    {
        Assert.Equal(DateRange.Of(First, March), DateRange.Parse("[2024-02-28, 2024-03-01)"));
        Assert.True(DateRange.TryParse("[2024-02-29, 2024-02-29)", out var empty));
        Assert.Equal(DateRange.Of(Leap, Leap), empty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData(")")]
    [InlineData("[, )")]
    [InlineData("[2024-02-28, )")]
    [InlineData("[2024-02-28,2024-03-01)")]
    [InlineData("[2024-02-28, 2024-03-01]")]
    [InlineData("(2024-02-28, 2024-03-01)")]
    [InlineData("2024-02-28, 2024-03-01")]
    [InlineData("[2024-02-28, 2024-03-01) ")]
    [InlineData("[2024-02-28,  2024-03-01)")]
    [InlineData("[28.02.2024, 01.03.2024)")]
    [InlineData("[2024-2-28, 2024-3-1)")]
    [InlineData("[2023-02-29, 2024-03-01)")]
    [InlineData("[2024-02-28T00:00, 2024-03-01)")]
    [InlineData("[2024-03-01, 2024-02-28)")]
    [InlineData("[٢٠٢٤-02-28, 2024-03-01)")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(DateRange.TryParse(text, out var range));
        Assert.Equal(default, range);
        Assert.Throws<FormatException>(() => DateRange.Parse(text));
    }

    [Theory]
    [InlineData("[2024-03-01, 2024-02-28)", "it ends before it starts")]
    [InlineData("[2023-02-29, 2024-02-28)", "a day is written as in \"2024-01-31\" and exists")]
    [InlineData("2024", "text as in \"[2024-01-01, 2025-01-01)\" is expected")]
    public void The_refusal_says_why(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => DateRange.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => DateRange.Parse(null!));
        Assert.False(DateRange.TryParse(null, out _));
    }

    private static DateRange Days(int start, int length) => DateRange.Of(First.PlusDays(start), First.PlusDays(start + length));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
