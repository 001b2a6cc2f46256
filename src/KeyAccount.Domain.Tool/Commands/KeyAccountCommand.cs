using System.CommandLine;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The <c>keyaccount</c> command with its subcommands; tests enter here too.</summary>
internal static class KeyAccountCommand
{
    /// <summary>Runs one command line to its exit code (<see cref="ExitCode"/>).</summary>
    public static async Task<int> Run(string[] arguments, Terminal terminal, CancellationToken cancelled = default)
    {
        var root = new RootCommand(
            "Classifies key accounts from invoices and client files, and shows every decision with its reasons. Exit codes: 0 done, 1 a file cannot be read or written, 2 wrong command line, 3 wrong data, 130 stopped."
        )
        {
            ReviewCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            SampleCommand.Create(terminal),
            DemoCommand.Create(terminal),
            ColumnsCommand.Create(terminal),
        };
        root.HelpName = "keyaccount";

        // An account may begin with @, which must not be taken for a file of further arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync($"keyaccount: {error.Message}");
            }

            if (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [var written, ..])
            {
                var hint = NearestName.Hint(written, root.Subcommands.Select(command => command.Name));
                await terminal.Error.WriteLineAsync($"keyaccount: there is no command {Quoted.Text(written)}{hint}");
            }

            await terminal.Error.WriteLineAsync($"Try: keyaccount {CommandPath(parsed)}--help");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error },
            cancelled
        );
    }

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
}
