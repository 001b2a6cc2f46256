using System.CommandLine;
using KeyAccount.Domain.Tool.Comparing;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy compare</c>: what other policies would do to a book.</summary>
internal static class PolicyCompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BookOptions();
        var with = new Option<string[]>("--with")
        {
            HelpName = "FILE.json|DIR",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            Description =
                "The policies to try, whatever the days on which they are in effect. A kind that is not among them stays as it is.",
        };
        var outOption = CommonOptions.Out(
            $"The folder for {string.Join(", ", OutputSet.Comparison.Names)}; made if it does not exist."
        );
        var command = new Command(
            "compare",
            "Shows what other policies would do to a book: who moves where, the sums of lines and expected loss, and whom it touches most and why. Before are the policies of --policy, or the shipped ones."
        )
        {
            with,
            outOption,
        };
        options.AddTo(command);
        return command.Answers(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetRequiredValue(outOption);
                var comparison = Compare(terminal, options.Request(parsed), parsed.GetRequiredValue(with), folder, cancelled);
                if (asJson)
                {
                    terminal.WriteJson(new ComparisonDocument(comparison).Write);
                }
                else
                {
                    new CompareText(terminal.Output, comparison).Write(folder);
                }

                return ExitCode.Success;
            }
        );
    }

    /// <summary>Compares and writes everything, or nothing.</summary>
    private static PolicyComparison Compare(
        Terminal terminal,
        BookRequest request,
        string[] with,
        string folder,
        CancellationToken cancelled
    )
    {
        OutputFolder.Check(folder, OutputSet.Comparison, request.Files);

        var (before, after) = (PolicyShelf.Read("--policy", request.Policies), PolicyShelf.Read("--with", with));
        var gate = new RowGate(rejectedRows: null);
        var comparison = Progress.During(
            terminal,
            progress =>
            {
                var input = BookIntake.Read(request, gate, progress, cancelled);
                var decided = progress.Begin("Deciding", 2);
                var policies = before.On(input.AsOf, input.Terms.Currency);
                var proposed = after.Proposed(policies, input.Terms.Currency);
                var was = ReviewCommand.ReviewOf(input, request, gate, policies);
                decided(1);
                var becomes = ReviewCommand.ReviewAgain(was, input, proposed);
                decided(2);
                return PolicyComparison.Of(was, becomes);
            }
        );
        cancelled.ThrowIfCancellationRequested();
        using var output = OutputFolder.Begin(folder, OutputSet.Comparison);
        Write(comparison, output);
        output.Commit();
        return comparison;
    }

    private static void Write(PolicyComparison comparison, OutputFolder output)
    {
        using (var stream = output.Open(AffectedTable.FileName))
        {
            AffectedTable.Write(stream, comparison);
        }

        JsonText.WriteFile(output, ComparisonDocument.FileName, new ComparisonDocument(comparison).Write);
        using (var stream = output.Open(ComparePage.FileName))
        {
            ComparePage.Write(stream, comparison);
        }
    }
}
