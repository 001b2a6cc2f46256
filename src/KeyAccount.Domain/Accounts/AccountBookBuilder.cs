using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Accounts;

/// <summary>Collects the records of a book while they stream by.</summary>
internal sealed class AccountBookBuilder
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccountProfile> profileOf = new(StringComparer.Ordinal);
    private readonly List<BookedInvoice> invoices = [];
    private readonly List<string> numbers = [];

    public void Add(AccountProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!profileOf.TryAdd(profile.Account, profile))
        {
            throw new ArgumentException($"The account {profile.Account} has two client files.", nameof(profile));
        }
        IndexOf(profile.Account);
    }

    public void Add(in Invoice invoice)
    {
        foreach (var defect in invoice.Defects())
        {
            throw new ArgumentException($"The invoice {invoice} can't be booked: {defect}.", nameof(invoice));
        }
        invoices.Add(new(IndexOf(invoice.Account), invoice));
        numbers.Add(invoice.Number);
    }

    /// <summary>Accounts in ordinal order, the profile of each, and the invoices by account.</summary>
    public (string[] Accounts, AccountProfile?[] Profiles, BookedInvoice[] Invoices) Build()
    {
        string[] accounts = [.. indexOf.Keys];
        Array.Sort(accounts, StringComparer.Ordinal);
        var rankOf = new int[accounts.Length];
        for (var rank = 0; rank < accounts.Length; rank++)
        {
            rankOf[indexOf[accounts[rank]]] = rank;
        }
        var profiles = Array.ConvertAll(accounts, account => profileOf.GetValueOrDefault(account));
        return (accounts, profiles, ByAccount(rankOf, accounts));
    }

    private int IndexOf(string account)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexOf, account, out var known);
        if (!known)
        {
            index = indexOf.Count - 1;
        }
        return index;
    }

    /// <summary>A counting sort: linear, and stable, though nothing depends on the order within an account.</summary>
    private BookedInvoice[] ByAccount(int[] rankOf, string[] accounts)
    {
        var next = new int[accounts.Length + 1];
        foreach (ref readonly var invoice in CollectionsMarshal.AsSpan(invoices))
        {
            next[rankOf[invoice.Account] + 1]++;
        }
        for (var account = 1; account < next.Length; account++)
        {
            next[account] += next[account - 1];
        }
        var sorted = new BookedInvoice[invoices.Count];
        var sortedNumbers = new string[invoices.Count];
        for (var index = 0; index < sorted.Length; index++)
        {
            var rank = rankOf[invoices[index].Account];
            var place = next[rank]++;
            sorted[place] = invoices[index].Of(rank);
            sortedNumbers[place] = numbers[index];
        }

        RefuseDuplicates(sorted, sortedNumbers, accounts);
        return sorted;
    }

    private static void RefuseDuplicates(BookedInvoice[] sorted, string[] numbers, string[] accounts)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var index = 0; index < sorted.Length; index++)
        {
            if (index > 0 && sorted[index].Account != sorted[index - 1].Account)
            {
                seen.Clear();
            }
            if (!seen.Add(numbers[index]))
            {
                throw new ArgumentException($"The invoice {numbers[index]} occurs twice in {accounts[sorted[index].Account]}.");
            }
        }
    }
}
