using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of an account file.</summary>
internal static class AccountColumns
{
    public static readonly Column Account = new("account", "text", "The client, as in the invoice file; each occurs once.")
    {
        Required = true,
    };

    public static readonly TableFormat Format = new("Accounts", "--accounts", [Account]);
}
