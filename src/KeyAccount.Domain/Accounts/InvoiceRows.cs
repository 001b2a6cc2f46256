namespace KeyAccount.Domain.Accounts;

/// <summary>The booked invoices by account, in pieces, so that a million of them are never copied at once.</summary>
/// <param name="pieces">The invoices as they were read, in pieces of <see cref="PieceSize"/>.</param>
/// <param name="order">The places in the pieces, sorted by account.</param>
internal sealed class InvoiceRows(BookedInvoice[][] pieces, int[] order)
{
    public const int PieceSize = 1 << PieceBits;

    private const int PieceBits = 14;

    public int Count => order.Length;

    public ref readonly BookedInvoice this[int index] => ref pieces[order[index] >> PieceBits][order[index] & (PieceSize - 1)];
}
