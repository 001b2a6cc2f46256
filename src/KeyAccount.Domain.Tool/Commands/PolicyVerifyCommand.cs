using System.CommandLine;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy verify</c>: what is wrong with policies, for all answers.</summary>
internal static class PolicyVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = PolicyCommand.Files();
        var language = CommonOptions.Language();
        var notes = new Option<bool>("--notes")
        {
            Description = "List notes too: what is meant to be so in most policies. Otherwise they are only counted.",
        };
        return new Command(
            "verify",
            "Looks for holes, contradictions and the like in policies, for all answers, each with an example. Exit codes: 0 nothing to look at, 1 findings, 2 wrong command line, 3 a file is no policy."
        )
        {
            files,
            notes,
            language,
        }.Answers(
            terminal,
            (parsed, asJson, _) =>
                Verify(
                    terminal,
                    PolicyReader.Files("policy verify", parsed.GetRequiredValue(files)),
                    parsed.GetLanguage(language),
                    parsed.GetValue(notes),
                    asJson
                )
        );
    }

    private static int Verify(Terminal terminal, IReadOnlyList<string> paths, Language language, bool hasNotes, bool asJson)
    {
        var read = paths
            .Select(path => (Path: path, Read: PolicyReader.ReadFile(path, paths)))
            .Select(file => (file.Path, file.Read.File, file.Read.Problems))
            .ToList();
        var policies = read.Select(file => file.File).OfType<PolicyFile>().ToList();
        var book = policies.GroupBy(file => file.Kind).SelectMany(kind => PolicyVersions.Check(kind)).ToList();
        var exitCode =
            policies.Count < read.Count ? ExitCode.Data
            : book.Count > 0 || policies.Any(file => !file.Report.IsClean) ? ExitCode.Findings
            : ExitCode.Success;
        if (asJson)
        {
            terminal.WriteJson(json => VerificationJson.Write(json, exitCode, read, book, language));
            return exitCode;
        }

        foreach (var (_, file, problems) in read)
        {
            foreach (var problem in problems)
            {
                terminal.Error.WriteLine(problem);
            }

            if (file is not null)
            {
                VerificationText.Write(terminal.Output, file, hasNotes, language);
            }
        }

        foreach (var problem in book)
        {
            terminal.Output.WriteLine(problem);
        }

        return exitCode;
    }
}
