using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads which line is below which, one client a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="scope">The book; null when it has problems.</param>
/// <param name="others">The accounts that have a line.</param>
internal sealed class FamilyFile(TableReader table, ColumnMapping mapping, CreditScope? scope, IReadOnlySet<string> others)
{
    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The rows in their order.</summary>
    public IEnumerable<FamilyRow> Read()
    {
        while (table.Read())
        {
            var account = row.Account(FamilyColumns.Account, others);
            var parent = row.Account(FamilyColumns.Parent, others);
            var link = row.Fields.Choice(FamilyColumns.Link, Words.Links);
            var from = row.Fields.Date(FamilyColumns.From) ?? LineFile.Always;
            row.Checks.Once(FamilyColumns.Account, account);
            if (account is not null && account == parent)
            {
                table.Report(FamilyColumns.Parent, $"{Quoted.Text(account)} cannot be below itself");
            }

            if (table.Accept())
            {
                yield return new FamilyRow(account!, parent!, link!.Value, from, table.Line);
            }
        }
    }
}
