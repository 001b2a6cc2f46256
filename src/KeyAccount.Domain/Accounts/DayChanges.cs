using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Accounts;

/// <summary>Changes of a sum by day, in any order. The memory it needs follows the number of days, not that of changes.</summary>
internal sealed class DayChanges
{
    private const int Most = 1 << 16;

    private readonly List<(int Day, Int128 Change)> changes = [];

    public void Clear() => changes.Clear();

    public void Add(int day, long change)
    {
        if (changes.Count == changes.Capacity && changes.Count >= Most)
        {
            Merge();
        }
        changes.Add((day, change));
    }

    /// <summary>The largest sum at the end of any day, not below zero: all changes of a day count before it is looked at.</summary>
    public Int128 Peak()
    {
        Merge();
        Int128 sum = 0;
        Int128 peak = 0;
        foreach (var (_, change) in changes)
        {
            sum += change;
            peak = Int128.Max(peak, sum);
        }
        return peak;
    }

    /// <summary>One change for each day, in ascending order.</summary>
    private void Merge()
    {
        changes.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        var span = CollectionsMarshal.AsSpan(changes);
        var days = 0;
        for (var index = 0; index < span.Length; index++)
        {
            if (days > 0 && span[days - 1].Day == span[index].Day)
            {
                span[days - 1].Change += span[index].Change;
            }
            else
            {
                span[days++] = span[index];
            }
        }
        changes.RemoveRange(days, changes.Count - days);
    }
}
