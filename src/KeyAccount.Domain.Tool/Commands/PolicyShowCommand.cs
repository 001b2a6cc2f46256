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
        var html = new Option<bool>("--html") { Description = "As a page of HTML in place of Markdown; of one policy." };
        var command = new Command("show", "Prints policies as rule books: every rule, scorecard and number in words.")
        {
            files,
            language,
            html,
        };
        return command.Says(
            terminal,
            parsed =>
            {
                var policies = PolicyReader.Read("policy show", parsed.GetRequiredValue(files));
                if (parsed.GetValue(html) && policies.Count > 1)
                {
                    throw new UsageException("--html prints one page; name one policy");
                }

                foreach (var (at, file) in policies.Index())
                {
                    terminal.Output.Write(at > 0 ? "\n" : "");
                    terminal.Output.Write(
                        parsed.GetValue(html)
                            ? file.Book.Html(parsed.GetLanguage(language))
                            : file.Book.Markdown(parsed.GetLanguage(language))
                    );
                }

                return ExitCode.Success;
            }
        );
    }
}
