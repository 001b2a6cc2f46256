namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The mappings of one <c>--columns</c> file: its top level is about the invoices, its sections about the other files.</summary>
internal sealed record BookMapping(ColumnMapping Invoices)
{
    public static readonly BookMapping Standard = new(ColumnMapping.Standard);

    public ColumnMapping Accounts { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Credit { get; init; } = ColumnMapping.Standard;

    public ColumnMapping CreditEvents { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Statements { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Securities { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Lines { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Families { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Documents { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Collections { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Orders { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Quotes { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Products { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Pools { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Salespeople { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Budget { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Expenses { get; init; } = ColumnMapping.Standard;

    public ColumnMapping Sales { get; init; } = ColumnMapping.Standard;
}
