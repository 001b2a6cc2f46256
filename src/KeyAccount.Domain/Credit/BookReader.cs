using System.Runtime.InteropServices;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Sees the invoices of one account after the other, as the portfolio saw them, without keeping them.</summary>
internal sealed class BookReader
{
    private readonly string[] accounts;
    private readonly InvoiceRows rows;
    private readonly InvoiceViewer viewer;
    private readonly int today;
    private readonly List<SeenInvoice> seen = [];
    private int account;
    private int row;

    public BookReader(AccountBook book, Portfolio portfolio)
    {
        (accounts, rows, Currency) = (book.AccountList, book.Rows, portfolio.Currency);
        today = DayNumber.Of(portfolio.AsOf);
        // What does not add up was reported when the portfolio was taken.
        viewer = new(today, portfolio.Terms, new(portfolio.Terms, accounts, new()));
    }

    /// <summary>The currency in which they are seen.</summary>
    public Currency Currency { get; }

    /// <summary>The seen invoices of an account, valid until the next call; accounts are asked for in ordinal order.</summary>
    /// <exception cref="ArgumentException">The book does not know the account.</exception>
    public ReadOnlySpan<SeenInvoice> See(string sought)
    {
        while (account < accounts.Length && string.CompareOrdinal(accounts[account], sought) < 0)
        {
            account++;
        }
        if (account == accounts.Length || accounts[account] != sought)
        {
            throw new ArgumentException($"The account {sought} of the portfolio is not in the book.", nameof(sought));
        }
        seen.Clear();
        for (; row < rows.Count && rows[row].Account <= account; row++)
        {
            if (rows[row].Account == account && rows[row].Issued <= today)
            {
                seen.Add(viewer.See(rows[row]));
            }
        }

        return CollectionsMarshal.AsSpan(seen);
    }
}
