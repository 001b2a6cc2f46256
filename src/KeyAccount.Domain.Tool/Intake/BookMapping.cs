namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The mappings of one <c>--columns</c> file: its top level is about the invoices, its section <c>accounts</c> about the accounts.</summary>
internal sealed record BookMapping(ColumnMapping Invoices, ColumnMapping Accounts)
{
    public static readonly BookMapping Standard = new(ColumnMapping.Standard, ColumnMapping.Standard);
}
