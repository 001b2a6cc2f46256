using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the files about credit of a request and puts together what they say about each account.</summary>
internal sealed class CreditIntake(BookRequest request, BookMapping mapping, CreditScope? scope, RowGate gate)
{
    private readonly SortedDictionary<string, CreditFile> files = new(StringComparer.Ordinal);

    /// <summary>What finance keeps about debtors, in ordinal order; what is wrong goes to the gate.</summary>
    public IReadOnlyCollection<CreditFile> Read()
    {
        foreach (var file in Rows(request.Credit, DebtorColumns.Format, mapping.Credit, mayBeEmpty: false, Debtors))
        {
            files[file.Account] = file;
        }

        foreach (
            var (account, events) in Rows(
                request.CreditEvents,
                CreditEventColumns.Format,
                mapping.CreditEvents,
                mayBeEmpty: true,
                Events
            )
        )
        {
            files[account] = Of(account) with { Events = events };
        }

        foreach (
            var statements in Rows(
                    request.Statements,
                    StatementColumns.Format,
                    mapping.Statements,
                    mayBeEmpty: true,
                    Statements
                )
                .GroupBy(row => row.Account, row => row.Statement, StringComparer.Ordinal)
        )
        {
            var file = Of(statements.Key);
            files[statements.Key] = file with { Statement = Latest(statements, file.LegalEntity) };
        }

        foreach (
            var securities in Rows(request.Securities, SecurityColumns.Format, mapping.Securities, mayBeEmpty: true, Securities)
                .GroupBy(row => row.Account, row => row.Security, StringComparer.Ordinal)
        )
        {
            files[securities.Key] = Of(securities.Key) with { Securities = [.. securities] };
        }

        return files.Values;
    }

    private CreditFile Of(string account) => files.GetValueOrDefault(account) ?? new CreditFile { Account = account };

    /// <summary>
    /// The statement that was known on the day of the review: the legal debtor's own before another's, then the one about the
    /// latest year, then the one received last.
    /// </summary>
    private FinancialStatement? Latest(IEnumerable<FinancialStatement> statements, string? legalEntity) =>
        statements
            .Where(statement => statement.SeenFrom <= scope?.AsOf)
            .OrderByDescending(statement => statement.Entity == legalEntity)
            .ThenByDescending(statement => statement.YearEnd)
            .ThenByDescending(statement => statement.SeenFrom)
            .ThenBy(statement => statement.Entity, StringComparer.Ordinal)
            .FirstOrDefault();

    private IEnumerable<CreditFile> Debtors(TableReader table, ColumnMapping written) =>
        new DebtorFile(table, written, scope).Read();

    private IEnumerable<(string Account, CreditEvents? Events)> Events(TableReader table, ColumnMapping written) =>
        new CreditEventFile(table, written, scope).Read();

    private IEnumerable<(string Account, FinancialStatement Statement)> Statements(TableReader table, ColumnMapping written) =>
        new StatementFile(table, written, scope).Read();

    private IEnumerable<(string Account, Security Security)> Securities(TableReader table, ColumnMapping written) =>
        new SecurityFile(table, written, scope).Read();

    private List<T> Rows<T>(
        string? path,
        TableFormat format,
        ColumnMapping written,
        bool mayBeEmpty,
        Func<TableReader, ColumnMapping, IEnumerable<T>> read
    ) => TableRows.Of(path, format, written, gate, mayBeEmpty, table => read(table, written));
}
