using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Gives a command its work: what stops the work becomes messages and an exit code, as text or as JSON.</summary>
internal static class CommandWork
{
    /// <summary>A command with <c>--json</c> that is done when its work returns.</summary>
    /// <param name="command">The command.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="work">Its work: the arguments, whether JSON is asked for, and what stops it.</param>
    public static Command Does(this Command command, Terminal terminal, Action<ParseResult, bool, CancellationToken> work)
    {
        var json = CommonOptions.Json();
        command.Add(json);
        return command.Answers(
            terminal,
            parsed => parsed.GetValue(json),
            (parsed, asJson, cancelled) =>
            {
                work(parsed, asJson, cancelled);
                return ExitCode.Success;
            }
        );
    }

    /// <summary>A command that only speaks to people, and whose work says how it ends.</summary>
    /// <param name="command">The command.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="work">Its work, which gives an exit code.</param>
    public static Command Says(this Command command, Terminal terminal, Func<ParseResult, int> work) =>
        command.Answers(terminal, _ => false, (parsed, _, _) => work(parsed));

    /// <summary>A command with <c>--format</c> whose work says how it ends.</summary>
    /// <param name="command">The command.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="work">Its work, which gives an exit code.</param>
    public static Command Answers(this Command command, Terminal terminal, Func<ParseResult, bool, CancellationToken, int> work)
    {
        var format = CommonOptions.Format();
        command.Add(format);
        return command.Answers(terminal, parsed => parsed.GetValue(format) == CommonOptions.JsonFormat, work);
    }

    private static Command Answers(
        this Command command,
        Terminal terminal,
        Func<ParseResult, bool> isJson,
        Func<ParseResult, bool, CancellationToken, int> work
    )
    {
        command.SetAction(
            (parsed, cancelled) =>
                Task.FromResult(
                    Outcome.Of(
                        terminal,
                        isJson(parsed),
                        command.Options.Any(option => option.Name == CommonOptions.TolerantName),
                        () => work(parsed, isJson(parsed), cancelled)
                    )
                )
        );
        return command;
    }
}
