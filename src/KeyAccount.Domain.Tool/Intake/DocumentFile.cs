using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what is ordered, delivered or paid and is no invoice, one document a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="scope">The book; null when it has problems.</param>
/// <param name="others">The accounts that have a line.</param>
/// <param name="isInvoice">Whether a number is that of an invoice that is open.</param>
internal sealed class DocumentFile(
    TableReader table,
    ColumnMapping mapping,
    CreditScope? scope,
    IReadOnlySet<string> others,
    Func<string, bool> isInvoice
)
{
    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The rows in their order.</summary>
    public IEnumerable<OpenDocument> Read()
    {
        while (table.Read())
        {
            var document = ReadRow();
            if (table.Accept())
            {
                yield return document!;
            }
        }
    }

    private OpenDocument? ReadRow()
    {
        var account = row.Account(DocumentColumns.Account, others);
        var number = row.Fields.Name(DocumentColumns.Document, isShared: false);
        var stage = row.Fields.Choice(DocumentColumns.Stage, Words.Stages);
        var on = row.Fields.Date(DocumentColumns.On);
        row.ReadCurrency(DocumentColumns.Currency, isSeen: false);
        var amount = row.AboveZero(DocumentColumns.Amount);
        var closed = row.Fields.Date(DocumentColumns.ClosedOn);
        row.Checks.Once(DocumentColumns.Document, number);
        row.Checks.NotBefore(DocumentColumns.ClosedOn, closed, on, "it began");
        if (number is not null && isInvoice(number))
        {
            table.Report(
                DocumentColumns.Document,
                $"{Quoted.Text(number)} is an open invoice of --invoices too; it would count twice"
            );
        }

        var available = row.Fields.Date(DocumentColumns.AvailableOn);
        var due = row.Fields.Date(DocumentColumns.Due);
        var made = row.Fields.Flag(DocumentColumns.MadeToOrder) ?? false;
        var disputed = row.Fields.Flag(DocumentColumns.Disputed) ?? false;
        return account is null || number is null || stage is not { } at || on is not { } day || amount is not { } open
            ? null
            : new OpenDocument(account, number, at, day, open)
            {
                AvailableOn = available,
                Due = due,
                ClosedOn = closed,
                IsMadeToOrder = made,
                IsDisputed = disputed,
            };
    }
}
