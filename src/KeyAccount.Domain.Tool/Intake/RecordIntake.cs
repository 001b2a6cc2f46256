using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the files about lines and their use, in the order in which they speak of each other.</summary>
/// <param name="request">Which files there are.</param>
/// <param name="mapping">How they are written.</param>
/// <param name="scope">The book; null when it has problems, for then only what is wrong in the rows themselves can be told.</param>
/// <param name="gate">What is told of what is wrong.</param>
/// <param name="kept">The invoices that may be open.</param>
internal sealed class RecordIntake(
    BookRequest request,
    BookMapping mapping,
    CreditScope? scope,
    RowGate gate,
    IReadOnlyList<Invoice> kept
)
{
    private bool followsReviews;

    /// <summary>What the files say; null when the book has problems. What is wrong goes to the gate.</summary>
    public CreditRecords? Read()
    {
        var lines = Rows(request.Lines, LineColumns.Format, mapping.Lines, false, Lines);
        var withLine = lines.Select(line => line.Account).ToHashSet(StringComparer.Ordinal);
        var families = Rows(
            request.Families,
            FamilyColumns.Format,
            mapping.Families,
            true,
            (table, written) => new FamilyFile(table, written, scope, withLine).Read()
        );
        var numbers = kept.Select(invoice => invoice.Number).ToHashSet(StringComparer.Ordinal);
        var documents = Rows(
            request.Documents,
            DocumentColumns.Format,
            mapping.Documents,
            true,
            (table, written) => new DocumentFile(table, written, scope, withLine, numbers.Contains).Read()
        );
        var collections = Rows(
            request.Collections,
            CollectionColumns.Format,
            mapping.Collections,
            true,
            (table, written) => new CollectionFile(table, written, scope, withLine).Read()
        );
        var owners = scope is null
            ? []
            : documents
                .Where(document => document.IsOpenOn(scope.AsOf))
                .ToDictionary(document => document.Number, document => document.Account, StringComparer.Ordinal);
        var orders = Rows(
            request.Orders,
            OrderColumns.Format,
            mapping.Orders,
            false,
            (table, written) => new OrderFile(table, written, scope, withLine, owners).Read()
        );
        if (scope is null)
        {
            return null;
        }

        var (book, problems) = LineBook.Of(lines, families, scope.Terms.Currency);
        foreach (var (line, message) in problems)
        {
            gate.Fail(request.Families!, line, FamilyColumns.Parent.Name, message);
        }

        return new CreditRecords(
            book,
            ByAccount(documents, document => document.Account),
            ByAccount(collections, row => row.Account),
            [.. orders.OrderBy(order => order.On).ThenBy(order => order.Number, StringComparer.Ordinal)],
            ByAccount(kept, invoice => invoice.Account),
            followsReviews,
            SuppliedFiles.Of(request)
        );
    }

    private IEnumerable<GrantedLine> Lines(TableReader table, ColumnMapping written)
    {
        followsReviews = table.Has(LineColumns.ReviewedOn);
        return new LineFile(table, written, scope).Read();
    }

    private static ILookup<string, T> ByAccount<T>(IEnumerable<T> rows, Func<T, string> accountOf) =>
        rows.ToLookup(accountOf, StringComparer.Ordinal);

    private List<T> Rows<T>(
        string? path,
        TableFormat format,
        ColumnMapping written,
        bool mayBeEmpty,
        Func<TableReader, ColumnMapping, IEnumerable<T>> read
    ) => TableRows.Of(path, format, written, gate, mayBeEmpty, table => read(table, written));
}
