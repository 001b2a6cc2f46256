using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of salespeople.</summary>
internal static class SalespersonColumns
{
    public static readonly Column Salesperson = new("salesperson", "text", "Who sells; each occurs once in the file.")
    {
        Required = true,
    };

    public static readonly Column Territory = new("territory", "text", "Where. Blank: not known.");

    public static readonly TableFormat Format = new("Salespeople", "--salespeople", [Salesperson, Territory]);
}
