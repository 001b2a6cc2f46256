using System.CommandLine;
using System.CommandLine.Parsing;
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
            PolicyCommand.Create(terminal),
            CreditCommand.Create(terminal),
            DiscountCommand.Create(terminal),
            ExpensesCommand.Create(terminal),
        };
        root.HelpName = "keyaccount";

        // An account may begin with @, which must not be taken for a file of further arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Outcome.Of(
                terminal,
                AsksForJson(arguments),
                setsAside: false,
                () => throw new UsageException(Mistakes(root, parsed))
            );
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error },
            cancelled
        );
    }

    private static bool AsksForJson(string[] arguments) =>
        arguments.Contains("--json")
        || arguments.Contains($"--format={CommonOptions.JsonFormat}")
        || arguments.Zip(arguments.Skip(1)).Contains(("--format", CommonOptions.JsonFormat));

    /// <summary>The command as it is written, from <c>keyaccount</c> on.</summary>
    private static IEnumerable<string> Path(CommandResult result) =>
        result.Parent is CommandResult parent ? Path(parent).Append(result.Command.Name) : ["keyaccount"];

    /// <summary>What is wrong with the command line, and where to look it up.</summary>
    private static string Mistakes(RootCommand root, ParseResult parsed)
    {
        var mistakes = parsed.Errors.Select(error => error.Message);
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var written, ..])
        {
            var hint = NearestName.Hint(written, command.Subcommands.Select(known => known.Name));
            mistakes = [$"There is no command {Quoted.Text(written)}{hint}"];
        }

        return $"{string.Join(' ', mistakes)} Try: {string.Join(' ', Path(parsed.CommandResult))} --help";
    }
}
