using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Accounts;

public class DayChangesTests
{
    [Fact]
    public void The_sum_is_looked_at_when_all_changes_of_a_day_are_in()
    {
        DayChanges changes = new();
        changes.Add(1, 10);
        changes.Add(2, 5);
        changes.Add(2, -7);
        changes.Add(2, -8);
        Assert.Equal(10, changes.Peak());
    }

    [Fact]
    public void The_sum_does_not_fall_below_zero_as_a_peak()
    {
        DayChanges changes = new();
        changes.Add(1, -10);
        Assert.Equal(0, changes.Peak());
    }

    [Fact]
    public void More_changes_than_are_kept_at_once_are_merged_by_day_and_none_is_lost()
    {
        DayChanges changes = new();
        // 200,000 changes on 365 days: each day's sum is known, and days with more than a long can hold must not overflow.
        for (var index = 0; index < 200_000; index++)
        {
            changes.Add(index % 365, index % 365 < 100 ? Money.MaxMinorUnits : -1);
        }
        Int128 onFirstHundredDays = 0;
        for (var index = 0; index < 200_000; index++)
        {
            onFirstHundredDays += index % 365 < 100 ? Money.MaxMinorUnits : 0;
        }
        Assert.Equal(onFirstHundredDays, changes.Peak());
    }

    [Fact]
    public void Cleared_changes_are_forgotten()
    {
        DayChanges changes = new();
        changes.Add(1, 10);
        changes.Clear();
        Assert.Equal(0, changes.Peak());
    }
}
