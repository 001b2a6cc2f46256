using System.CommandLine;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy show</c>: policies in words.</summary>
internal static class PolicyShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = PolicyCommand.Files();
        var language = CommonOptions.Language();
        var command = new Command("show", "Prints policies in words: every rule, scorecard and number.") { files, language };
        command.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    Outcome.Of(
                        terminal,
                        asJson: false,
                        () =>
                        {
                            var policies = PolicyReader.Read("policy show", parsed.GetRequiredValue(files));
                            foreach (var (at, file) in policies.Index())
                            {
                                terminal.Output.Write(at > 0 ? "\n\n" : "");
                                PolicyText.Write(terminal.Output, file, parsed.GetLanguage(language));
                            }

                            return ExitCode.Success;
                        }
                    )
                )
        );
        return command;
    }
}
