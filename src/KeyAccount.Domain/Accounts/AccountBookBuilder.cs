using System.Runtime.InteropServices;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>Collects the records of a book while they stream by.</summary>
internal sealed class AccountBookBuilder
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccountProfile> profileOf = new(StringComparer.Ordinal);
    private readonly List<BookedInvoice[]> pieces = [];
    private readonly List<string> numbers = [];

    public void Add(AccountProfile profile)
    {
        Guard.Against.Null(profile);
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
        var place = numbers.Count % InvoiceRows.PieceSize;
        if (place == 0)
        {
            pieces.Add(new BookedInvoice[InvoiceRows.PieceSize]);
        }
        pieces[^1][place] = new(IndexOf(invoice.Account), invoice);
        numbers.Add(invoice.Number);
    }

    /// <summary>Accounts in ordinal order, the profile of each, and the invoices by account.</summary>
    public (string[] Accounts, AccountProfile?[] Profiles, InvoiceRows Invoices) Build()
    {
        string[] accounts = [.. indexOf.Keys];
        Array.Sort(accounts, StringComparer.Ordinal);
        var rankOf = new int[accounts.Length];
        for (var rank = 0; rank < accounts.Length; rank++)
        {
            rankOf[indexOf[accounts[rank]]] = rank;
        }
        BookedInvoice[][] ranked = [.. pieces];
        for (var index = 0; index < numbers.Count; index++)
        {
            ref var invoice = ref ranked[index / InvoiceRows.PieceSize][index % InvoiceRows.PieceSize];
            invoice = invoice.Of(rankOf[invoice.Account]);
        }
        var order = ByAccount(ranked, accounts.Length);
        InvoiceRows rows = new(ranked, order);
        RefuseDuplicates(rows, order, accounts);
        return (accounts, Array.ConvertAll(accounts, account => profileOf.GetValueOrDefault(account)), rows);
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
    private int[] ByAccount(BookedInvoice[][] ranked, int accounts)
    {
        var next = new int[accounts + 1];
        for (var index = 0; index < numbers.Count; index++)
        {
            next[ranked[index / InvoiceRows.PieceSize][index % InvoiceRows.PieceSize].Account + 1]++;
        }
        for (var account = 1; account < next.Length; account++)
        {
            next[account] += next[account - 1];
        }
        var order = new int[numbers.Count];
        for (var index = 0; index < order.Length; index++)
        {
            order[next[ranked[index / InvoiceRows.PieceSize][index % InvoiceRows.PieceSize].Account]++] = index;
        }
        return order;
    }

    private void RefuseDuplicates(InvoiceRows rows, int[] order, string[] accounts)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var index = 0; index < order.Length; index++)
        {
            if (index > 0 && rows[index].Account != rows[index - 1].Account)
            {
                seen.Clear();
            }
            var number = numbers[order[index]];
            if (!seen.Add(number))
            {
                throw new ArgumentException($"The invoice {number} occurs twice in {accounts[rows[index].Account]}.");
            }
        }
    }
}
