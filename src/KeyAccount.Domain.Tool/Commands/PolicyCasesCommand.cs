using System.CommandLine;
using System.Text;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy cases</c>: the cases at the edges of a policy, to be agreed on and then checked.</summary>
internal static class PolicyCasesCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The policy." };
        var part = new Option<string?>("--part")
        {
            HelpName = "ID",
            Description = "The table or scorecard, where the policy has several; they are listed when none is named.",
        };
        var outOption = new Option<string?>("--out")
        {
            HelpName = "FILE.csv",
            Description =
                "Where to write the cases: below, on and above each cut, and unknown, with the outcome and its reasons.",
        };
        var check = new Option<string?>("--check")
        {
            HelpName = "FILE.csv",
            Description = "Cases that were agreed on: the exit code is 1 when the policy decides one of them otherwise.",
        };
        var language = CommonOptions.Language();
        var command = new Command(
            "cases",
            "Writes the cases at the edges of a policy for a business person to agree on, or checks them."
        )
        {
            file,
            part,
            outOption,
            check,
            language,
        };
        return command.Says(
            terminal,
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                var policy = PolicyReader.Read("policy cases", [path]) is [var only]
                    ? only
                    : throw new UsageException($"{path} is a folder; a file is needed");
                var subject = SubjectOf(policy, parsed.GetValue(part));
                return (parsed.GetValue(outOption), parsed.GetValue(check)) switch
                {
                    ({ } target, null) => Write(terminal, subject, target),
                    (null, { } agreed) => Check(terminal, subject, agreed, parsed.GetLanguage(language)),
                    _ => throw new UsageException("give either --out FILE.csv or --check FILE.csv"),
                };
            }
        );
    }

    private static CaseSubject SubjectOf(PolicyFile policy, string? part)
    {
        var parts = policy.Parts.Where(known => known.Cases is not null).ToList();
        var ids = parts.Select(known => known.Id).ToList();
        return part is null
            ? parts is [var only]
                ? only.Cases!
                : parts.Count == 0
                    ? throw new UsageException($"{policy.Path} has no rules of which there could be cases")
                    : throw new UsageException(
                        $"{policy.Path} has several parts; name one with --part: {string.Join(", ", ids)}"
                    )
            : parts.FirstOrDefault(known => known.Id == part)?.Cases
                ?? throw new UsageException(
                    $"--part: {policy.Path} has no part {Quoted.Text(part)}{NearestName.Hint(part, ids)}; there are {string.Join(", ", ids)}"
                );
    }

    private static int Write(Terminal terminal, CaseSubject subject, string target)
    {
        if (Path.Exists(target))
        {
            throw new UsageException($"--out: {target} exists and may hold what was agreed on; choose another name");
        }

        var drawn = BoundaryCases.Of(subject);
        var partial = $"{target}.partial";
        File.WriteAllText(partial, CaseFile.Write(subject, drawn.Cases), new UTF8Encoding(false));
        File.Move(partial, target);
        foreach (var idle in drawn.WithoutEffect)
        {
            terminal.Error.WriteLine(idle);
        }

        terminal.Output.WriteLine(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Wrote {drawn.Cases.Length} cases into {target}. Who agrees writes so in the columns agreed and signed_by; then --check runs them."
            )
        );
        return ExitCode.Success;
    }

    private static int Check(Terminal terminal, CaseSubject subject, string agreed, Language language)
    {
        if (!File.Exists(agreed))
        {
            throw new UsageException($"--check: the file {agreed} does not exist");
        }

        var reading = CaseFile.Read(subject, File.ReadAllText(agreed, new UTF8Encoding(false, true)), agreed);
        foreach (var problem in reading.Problems)
        {
            terminal.Error.WriteLine(problem);
        }

        if (!reading.Problems.IsEmpty)
        {
            return ExitCode.Data;
        }

        var deviations = BoundaryCases.Check(subject, reading.Cases);
        foreach (var deviation in deviations)
        {
            terminal.Output.WriteLine(deviation.ToString(language));
        }

        terminal.Output.WriteLine(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{reading.Cases.Length} cases checked; {deviations.Length} decided otherwise."
            )
        );
        return deviations.IsEmpty ? ExitCode.Success : ExitCode.Findings;
    }
}
