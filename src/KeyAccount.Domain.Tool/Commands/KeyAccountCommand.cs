using System.CommandLine;
using System.Globalization;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The <c>keyaccount</c> command with its subcommands; tests enter here too.</summary>
internal static class KeyAccountCommand
{
    /// <summary>Runs one command line to its exit code (<see cref="ExitCode"/>).</summary>
    public static async Task<int> Run(string[] arguments, Terminal terminal, CancellationToken cancelled = default)
    {
        // One language for help and mistakes, whatever the machine's: they can be searched for, and --language is for decisions.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
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
            return Outcome.Of(terminal, arguments.Contains("--json"), () => throw new UsageException(Mistakes(root, parsed)));
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error },
            cancelled
        );
    }

    /// <summary>What is wrong with the command line, and where to look it up.</summary>
    private static string Mistakes(RootCommand root, ParseResult parsed)
    {
        var mistakes = parsed.Errors.Select(error => error.Message);
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var written, ..])
        {
            var hint = NearestName.Hint(written, root.Subcommands.Select(command => command.Name));
            mistakes = [$"There is no command {Quoted.Text(written)}{hint}"];
        }

        var path = parsed.CommandResult.Command == root ? "" : $"{parsed.CommandResult.Command.Name} ";
        return $"{string.Join(' ', mistakes)} Try: keyaccount {path}--help";
    }
}
