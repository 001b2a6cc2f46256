using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The window of the last so many months: its edges, leap days and month ends.</summary>
public sealed class DateRangeMonthsTests
{
    // law:C8
    [Theory]
    [InlineData("2024-01-31", 12, "[2023-02-01, 2024-02-01)")]
    [InlineData("2024-06-15", 12, "[2023-06-16, 2024-06-16)")]
    [InlineData("2024-02-28", 12, "[2023-03-01, 2024-02-29)")]
    [InlineData("2024-02-29", 12, "[2023-03-01, 2024-03-01)")] // 29 February 2023 is not: the 28th stands in
    [InlineData("2025-02-28", 12, "[2024-02-29, 2025-03-01)")] // both the leap day and the 28th
    [InlineData("2025-03-01", 12, "[2024-03-02, 2025-03-02)")]
    [InlineData("2028-02-29", 48, "[2024-03-01, 2028-03-01)")]
    [InlineData("2023-03-31", 1, "[2023-03-01, 2023-04-01)")]
    [InlineData("2024-03-31", 1, "[2024-03-01, 2024-04-01)")]
    [InlineData("2024-03-30", 1, "[2024-03-01, 2024-03-31)")]
    [InlineData("2024-03-29", 1, "[2024-03-01, 2024-03-30)")]
    [InlineData("2024-03-28", 1, "[2024-02-29, 2024-03-29)")]
    [InlineData("2024-04-30", 1, "[2024-03-31, 2024-05-01)")]
    [InlineData("2024-01-01", 1, "[2023-12-02, 2024-01-02)")]
    public void The_window_ends_with_the_day_and_starts_the_day_after_the_same_day(string asOf, int months, string expected) =>
        Assert.Equal(expected, DateRange.MonthsUpTo(Date(asOf), months).ToString());

    // law:C8
    [Fact]
    public void All_months_are_taken_off_in_one_step()
    {
        var asOf = new LocalDate(2023, 3, 31);
        var oneByOne = asOf.PlusMonths(-1).PlusMonths(-1).PlusDays(1);
        Assert.Equal(new LocalDate(2023, 2, 1), DateRange.MonthsUpTo(asOf, 2).Start);
        Assert.Equal(new LocalDate(2023, 1, 29), oneByOne);
    }

    // law:C8
    [Fact]
    public void The_window_has_the_day_itself_and_not_the_same_day_that_many_months_before() =>
        Law.Holds(
            from asOf in Generate.AnyDate
            from months in Gen.OneOf(Gen.Elements(1, 12, 24), Gen.Choose(1, 1_200))
            select (asOf, months),
            ["leap day", "month end", "a shorter month stands in", "over a leap day", "years"],
            (given, seen) =>
            {
                var (asOf, months) = given;
                var before = asOf.PlusMonths(-months);
                var window = DateRange.MonthsUpTo(asOf, months);
                seen.Note("leap day", asOf.Month == 2 && asOf.Day == 29);
                seen.Note("month end", asOf.Day == asOf.Calendar.GetDaysInMonth(asOf.Year, asOf.Month));
                seen.Note("a shorter month stands in", before.Day != asOf.Day);
                seen.Note("over a leap day", months == 12 && window.Length == 366);
                seen.Note("years", months > 24);
                Assert.Equal(
                    (true, false, false, true),
                    (
                        window.Contains(asOf),
                        window.Contains(asOf.PlusDays(1)),
                        window.Contains(before),
                        window.Contains(before.PlusDays(1))
                    )
                );
                Assert.Equal((before.Year * 12) + before.Month, (asOf.Year * 12) + asOf.Month - months);
            }
        );

    // law:C8
    [Fact]
    public void A_longer_window_has_all_days_of_a_shorter_one() =>
        Law.Holds(
            from asOf in Generate.AnyDate
            from months in Gen.Choose(1, 36)
            select (asOf, months),
            ["month end", "leap day"],
            (given, seen) =>
            {
                var (asOf, months) = given;
                seen.Note("month end", asOf.PlusDays(1).Day == 1);
                seen.Note("leap day", asOf.Month == 2 && asOf.Day == 29);
                Assert.True(DateRange.MonthsUpTo(asOf, months + 1).Start < DateRange.MonthsUpTo(asOf, months).Start);
            }
        );

    // law:C8
    [Fact]
    public void Windows_up_to_successive_month_ends_leave_no_day_out() =>
        Law.Holds(
            Generate.AnyDate.Select(DateAdjusters.EndOfMonth),
            ["overlap", "neighbours"],
            (asOf, seen) =>
            {
                var previous = DateAdjusters.EndOfMonth(asOf.PlusMonths(-1));
                var (earlier, later) = (DateRange.MonthsUpTo(previous, 1), DateRange.MonthsUpTo(asOf, 1));
                seen.Note("overlap", later.Overlaps(earlier));
                seen.Note("neighbours", later.Start == earlier.End);
                Assert.True(later.Start <= earlier.End);
            }
        );

    // law:C7
    [Fact]
    public void The_sum_in_a_window_depends_neither_on_the_order_nor_on_splits_of_a_day() =>
        Law.Holds(
            from asOf in Generate.AnyDate
            from ages in Gen.ArrayOf(Gen.Choose(-3, 400), 8)
            from cents in Gen.ArrayOf(Gen.Choose(-10_000, 10_000), 8)
            from order in Gen.Shuffle(Enumerable.Range(0, 16))
            select (asOf, ages, cents, order),
            ["in the window", "before the window", "after the window"],
            (given, seen) =>
            {
                var window = DateRange.MonthsUpTo(given.asOf, 12);
                var entries = given
                    .ages.Zip(
                        given.cents,
                        (age, cent) => (On: given.asOf.PlusDays(-age), Amount: Money.OfMinor(cent, Currency.Eur))
                    )
                    .ToArray();
                seen.Note("in the window", entries.Any(entry => window.Contains(entry.On)));
                seen.Note("before the window", entries.Any(entry => entry.On < window.Start));
                seen.Note("after the window", entries.Any(entry => entry.On >= window.End));
                var split = entries
                    .SelectMany(entry => entry.Amount.Allocate([(1, 2), (2, 1)]).Select(part => (entry.On, Amount: part)))
                    .ToArray();
                Assert.Equal(Sum(entries), Sum(given.order.Select(position => split[position])));

                Money Sum(IEnumerable<(LocalDate On, Money Amount)> of) =>
                    Money.Sum(of.Where(entry => window.Contains(entry.On)).Select(entry => entry.Amount), Currency.Eur);
            }
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_201)]
    [InlineData(int.MinValue)]
    public void Fewer_than_one_or_more_than_1200_months_are_refused(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DateRange.MonthsUpTo(new LocalDate(2024, 1, 1), months));

    [Fact]
    public void Up_to_1200_months_are_a_window() =>
        Assert.Equal(new LocalDate(1924, 1, 2), DateRange.MonthsUpTo(new LocalDate(2024, 1, 1), 1_200).Start);

    [Theory]
    [InlineData("0001-01-01", false)]
    [InlineData("0001-12-31", false)]
    [InlineData("0002-01-01", true)]
    [InlineData("9998-12-31", true)]
    [InlineData("9999-12-31", false)]
    public void The_default_date_and_the_end_of_the_calendar_are_refused(string asOf, bool isWindow)
    {
        var refusal = Record.Exception(() => DateRange.MonthsUpTo(Date(asOf), 1_200));
        Assert.Equal(isWindow ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
