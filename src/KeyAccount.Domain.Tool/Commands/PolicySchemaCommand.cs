using System.CommandLine;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy schema</c>: what an editor completes and checks a policy by.</summary>
internal static class PolicySchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", PolicyKind.All.Select(one => one.Name)) };
        kind.AcceptOnlyFromAmong([.. PolicyKind.All.Select(one => one.Name)]);
        var currency = CommonOptions.Currency("Adds the questions about amounts, in this currency.");
        var command = new Command("schema", "Prints the JSON Schema (draft 2020-12) of a kind of policy, for editors.")
        {
            kind,
            currency,
        };
        return command.Says(
            terminal,
            parsed =>
            {
                var asked = PolicyKind.All.Single(one => one.Name == parsed.GetRequiredValue(kind));
                terminal.Output.WriteLine(asked.Schema(parsed.GetCurrency(currency)));
                return ExitCode.Success;
            }
        );
    }
}
