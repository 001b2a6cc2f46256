using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

// law:C8
public class MonthsTests
{
    [Theory]
    [InlineData("2024-06-30", 0)]
    [InlineData("2024-06-29", 1)]
    [InlineData("2024-05-30", 1)]
    [InlineData("2024-05-29", 2)]
    [InlineData("2023-06-30", 12)]
    [InlineData("2023-06-29", 13)]
    public void Begun_months_reach_back_to_the_same_day(string from, int expected) =>
        Assert.Equal(expected, Months.Begun(Parsed(from), AsOf));

    [Theory]
    [InlineData("2024-02-29", "2023-02-28", 12)]
    [InlineData("2024-02-29", "2023-02-27", 13)]
    [InlineData("2025-02-28", "2024-02-29", 12)]
    [InlineData("2025-02-28", "2024-02-28", 12)]
    [InlineData("2024-03-31", "2024-02-29", 1)]
    [InlineData("2024-03-31", "2024-01-31", 2)]
    public void Begun_months_clamp_to_the_end_of_a_shorter_month(string to, string from, int expected) =>
        Assert.Equal(expected, Months.Begun(Parsed(from), Parsed(to)));

    [Theory]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2024-01-31", "2024-03-30", 1)]
    [InlineData("2024-01-31", "2024-03-31", 2)]
    [InlineData("2024-02-29", "2025-02-27", 11)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2024-06-30", "2024-06-30", 0)]
    public void Completed_months_count_from_the_first_day(string from, string to, int expected) =>
        Assert.Equal(expected, Months.Completed(Parsed(from), Parsed(to)));

    [Fact]
    public void At_most_n_months_begun_means_not_before_the_same_day_n_months_ago()
    {
        var (within, beyond) = (0, 0);
        Prop.ForAll(
                Gen.Choose(0, 2_000).ToArbitrary(),
                Gen.Choose(0, 1_500).ToArbitrary(),
                Gen.Choose(0, 40).ToArbitrary(),
                (start, age, months) =>
                {
                    var to = Day(2023, 1, 1).PlusDays(start);
                    var from = to.PlusDays(-age);
                    var isWithin = from >= to.PlusMonths(-months);
                    within += isWithin ? 1 : 0;
                    beyond += isWithin ? 0 : 1;
                    return isWithin == (Months.Begun(from, to) <= months);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
        Assert.True(within > 200 && beyond > 200, $"{within} within, {beyond} beyond");
    }

    private static LocalDate Parsed(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
