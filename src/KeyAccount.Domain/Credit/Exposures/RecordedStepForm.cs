using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>How what is kept of an entry is written down for a store: one line of JSON without what is not said.</summary>
public static class RecordedStepForm
{
    /// <summary>One line.</summary>
    public static string Write(RecordedStep recorded)
    {
        Guard.Against.Null(recorded);
        return DocumentPrinter.Flat(
            DocumentValue.Object([
                ("sequence", DocumentValue.Of(recorded.Sequence)),
                ("at", Moments.Write(recorded.At)),
                .. StepBody.Write(recorded.Step),
            ])
        );
    }

    /// <summary>What a line says.</summary>
    /// <exception cref="FormatException">It is none; the message names every problem.</exception>
    public static RecordedStep Read(string line)
    {
        Guard.Against.Null(line);
        var reading = DocumentReading<RecordedStep>.Of(
            line,
            "step",
            (root, problems) =>
                DocumentObject.Of(root, problems, ["sequence", "at", .. StepBody.Members]) is { } members
                    ? Recorded(members)
                    : null
        );
        return reading.Value ?? throw new FormatException($"The step can't be read:\n{string.Join('\n', reading.Problems)}");
    }

    private static RecordedStep? Recorded(DocumentObject members)
    {
        var sequence = members.Whole("sequence", 1, int.MaxValue);
        var at = StepBody.Time(members, "at");
        var step = StepBody.Read(members);
        return sequence is { } place && at is { } time && step is not null && members.Problems.IsEmpty
            ? new(place, time, step)
            : null;
    }
}
