using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount credit</c>: lines under control, orders checked, use watched.</summary>
internal static class CreditCommand
{
    public static Command Create(Terminal terminal) =>
        new("credit", "Credit lines under control: check orders, and see how every line is used and what to do today.")
        {
            CreditCheckCommand.Create(terminal),
            CreditStatusCommand.Create(terminal),
            CreditHistoryCommand.Create(terminal),
            CreditProvisionCommand.Create(terminal),
        };

    /// <summary>A folder for the result, where one is wanted.</summary>
    public static Option<string?> Out(string description) => new("--out") { HelpName = "DIR", Description = description };
}
