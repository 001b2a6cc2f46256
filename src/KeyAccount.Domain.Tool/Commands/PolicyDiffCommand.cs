using System.CommandLine;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy diff</c>: what a later version of a policy decides otherwise, for all answers.</summary>
internal static class PolicyDiffCommand
{
    private static readonly PolicyRelation[] Expected =
    [
        PolicyRelation.Equivalent,
        PolicyRelation.Stricter,
        PolicyRelation.Looser,
    ];

    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "The earlier version." };
        var after = new Argument<string>("NEW") { Description = "The later version." };
        var language = CommonOptions.Language();
        var expect = new Option<string?>("--expect")
        {
            HelpName = "equivalent|stricter|looser",
            Description =
                "What the later version must be; otherwise the exit code is 1. An equivalent one is also stricter and looser.",
        };
        expect.AcceptOnlyFromAmong([.. Expected.Select(Words.Write)]);
        return new Command(
            "diff",
            "Says whether a later version of a policy is equivalent, stricter or looser, for all answers, and where, with examples."
        )
        {
            before,
            after,
            language,
            expect,
        }.Answers(
            terminal,
            (parsed, asJson, _) =>
            {
                var files = PolicyReader.Read("policy diff", [File(parsed, before), File(parsed, after)]);
                var difference = VersionDifference.Between(files[0], files[^1]);
                if (asJson)
                {
                    terminal.WriteJson(json => DifferenceJson.Write(json, difference, parsed.GetLanguage(language)));
                }
                else
                {
                    new DifferenceText(terminal.Output, difference, parsed.GetLanguage(language)).Write();
                }

                return
                    parsed.GetValue(expect) is { } wanted
                    && difference.Relation != PolicyRelation.Equivalent
                    && Words.Write(difference.Relation) != wanted
                    ? ExitCode.Findings
                    : ExitCode.Success;
            }
        );
    }

    private static string File(ParseResult parsed, Argument<string> argument) =>
        parsed.GetRequiredValue(argument) is var path && Directory.Exists(path)
            ? throw new UsageException($"{path} is a folder; a file is needed")
            : path;
}
