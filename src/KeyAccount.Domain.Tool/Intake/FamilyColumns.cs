using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file that says which line is below which.</summary>
internal static class FamilyColumns
{
    public static readonly Column Account = new(
        "account",
        "text",
        "The client whose line is below another one; it occurs once."
    )
    {
        Required = true,
    };

    public static readonly Column Parent = new("parent", "text", "The client whose line is above.") { Required = true };

    public static readonly Column Link = new(
        "link",
        "shared or carve_out",
        "Whether it uses the line above together with the others, or its own limit is set aside out of it."
    )
    {
        Required = true,
    };

    public static readonly Column From = new("from", "date", "The first day. Blank: always.");

    public static readonly TableFormat Format = new("Families of lines", "--families", [Account, Parent, Link, From]);
}
