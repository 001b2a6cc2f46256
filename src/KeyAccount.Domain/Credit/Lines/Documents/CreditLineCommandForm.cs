using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>How a command about a credit line is written down: one JSON object, as a client sends it. Members that say nothing are left out.</summary>
public static class CreditLineCommandForm
{
    /// <summary>The command on one line, the same bytes on every machine.</summary>
    public static string Write(CreditLineCommand command) =>
        DocumentLimits.CheckedLine(
            DocumentValue.Object([FormVersion.Member, .. LineCommandBody.Write(Guard.Against.Null(command))])
        );

    /// <summary>Reads a command strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">At most 1 MiB of JSON.</param>
    /// <param name="file">What the problems call it.</param>
    public static DocumentReading<CreditLineCommand> Read(string text, string file) =>
        DocumentReading<CreditLineCommand>.Of(
            Guard.Against.Null(text),
            Guard.Against.Null(file),
            (root, problems) =>
                FormVersion.IsOurs(root, problems) ? LineCommandBody.Read(root, problems, FormVersion.Name) : null
        );
}
