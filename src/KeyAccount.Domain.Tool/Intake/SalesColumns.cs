using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of sales per month, by which expenses are measured.</summary>
internal static class SalesColumns
{
    public static readonly Column Month = new("month", "date", "Any day of the month; each month occurs once.")
    {
        Required = true,
    };

    public static readonly Column Sales = new("sales", "amount", "Net sales of the month.") { Required = true };

    public static readonly Column Planned = new(
        "planned_sales",
        "amount",
        "Net sales that the budget was made for. Blank or absent: not known, and no budget is flexed."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts, the same as that of the report. Blank or absent: that of --currency."
    );

    public static readonly Column Visits = new(
        "visits",
        "whole number",
        "Visits to clients in the month. Blank or absent: not known."
    );

    public static readonly Column NewAccounts = new(
        "new_accounts",
        "whole number",
        "Clients won in the month. Blank or absent: not known."
    );

    public static readonly TableFormat Format = new(
        "Sales per month",
        "--sales",
        [Month, Sales, Planned, Currency, Visits, NewAccounts]
    );
}
