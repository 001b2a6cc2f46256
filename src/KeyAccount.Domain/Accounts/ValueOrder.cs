namespace KeyAccount.Domain.Accounts;

/// <summary>The order of accounts by value.</summary>
internal static class ValueOrder
{
    /// <summary>The places of the accounts with a value above zero, largest first, equal values by account.</summary>
    public static int[] LargestFirst(IReadOnlyList<AccountValue> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).Where(index => values[index].Value > 0)];
        Array.Sort(order, (left, right) => Compare(values[right], values[left], values[left], values[right]));
        return order;
    }

    /// <summary>The places of all accounts, smallest value first, equal values by account.</summary>
    public static int[] SmallestFirst(IReadOnlyList<AccountValue> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count)];
        Array.Sort(order, (left, right) => Compare(values[left], values[right], values[left], values[right]));
        return order;
    }

    /// <summary>The first place in the order whose value differs from that at <paramref name="start"/>.</summary>
    public static int EndOfTie(IReadOnlyList<AccountValue> values, int[] order, int start)
    {
        var end = start + 1;
        while (end < order.Length && values[order[end]].Value == values[order[start]].Value)
        {
            end++;
        }
        return end;
    }

    private static int Compare(AccountValue first, AccountValue second, AccountValue left, AccountValue right)
    {
        var byValue = first.Value.CompareTo(second.Value);
        return byValue != 0 ? byValue : string.CompareOrdinal(left.Account, right.Account);
    }
}
