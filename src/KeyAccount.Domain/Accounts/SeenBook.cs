using System.Runtime.InteropServices;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>All invoices of a book as seen on a day, by account, without the seller's own group and without what was issued later.</summary>
internal sealed class SeenBook
{
    private readonly SeenInvoice[] seen;
    private readonly int[] starts;
    private readonly List<SeenInvoice> joined = [];

    public SeenBook(LocalDate asOf, BookTerms terms, AccountProfile?[] profiles, InvoiceRows invoices, Conversion conversion)
    {
        var today = DayNumber.Of(asOf);
        starts = new int[profiles.Length + 1];
        var intercompany = 0;
        for (var index = 0; index < invoices.Count; index++)
        {
            ref readonly var invoice = ref invoices[index];
            if (profiles[invoice.Account]?.Intercompany == true)
            {
                intercompany++;
            }
            else if (invoice.Issued <= today)
            {
                starts[invoice.Account + 1]++;
            }
        }

        for (var account = 1; account < starts.Length; account++)
        {
            starts[account] += starts[account - 1];
        }
        seen = new SeenInvoice[starts[^1]];
        InvoiceViewer viewer = new(today, terms, conversion);
        var next = 0;
        for (var index = 0; index < invoices.Count; index++)
        {
            ref readonly var invoice = ref invoices[index];
            if (invoice.Issued <= today && profiles[invoice.Account]?.Intercompany != true)
            {
                seen[next++] = viewer.See(invoice);
            }
        }

        Coverage = viewer.Coverage(terms.CompleteFrom) with
        {
            IssuedLater = invoices.Count - intercompany - seen.Length,
            Intercompany = intercompany,
        };
    }

    public BookCoverage Coverage { get; }

    public ReadOnlySpan<SeenInvoice> All => seen;

    public ReadOnlySpan<SeenInvoice> Of(int account) => seen.AsSpan(starts[account]..starts[account + 1]);

    /// <summary>The invoices of several accounts in one run; valid until the next call.</summary>
    public ReadOnlySpan<SeenInvoice> Of(List<int> members)
    {
        joined.Clear();
        foreach (var member in members)
        {
            joined.AddRange(Of(member));
        }
        return CollectionsMarshal.AsSpan(joined);
    }
}
