using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>How a command is written down: one JSON object, as a client sends it.</summary>
/// <remarks>Members that say nothing are left out; a figure that is not known is null.</remarks>
public static class ApprovalCommandForm
{
    /// <summary>The command on one line, the same bytes on every machine.</summary>
    public static string Write(ApprovalCommand command) =>
        DocumentLimits.CheckedLine(
            DocumentValue.Object([FormVersion.Member, .. CommandBody.Write(Guard.Against.Null(command))])
        );

    /// <summary>Reads a command strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">At most 1 MiB of JSON.</param>
    /// <param name="file">What the problems call it.</param>
    public static DocumentReading<ApprovalCommand> Read(string text, string file) =>
        DocumentReading<ApprovalCommand>.Of(
            text,
            file,
            (root, problems) => FormVersion.IsOurs(root, problems) ? CommandBody.Read(root, problems, FormVersion.Name) : null
        );
}
