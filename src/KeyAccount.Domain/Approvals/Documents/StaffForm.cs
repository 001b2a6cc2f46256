using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>How the people of a ladder are written down: holders, delegations and absences, each with its period, half open.</summary>
public static class StaffForm
{
    private static readonly string[] Members = [FormVersion.Name, .. StaffBody.Members];

    /// <summary>The people as JSON, a line for each, the same bytes on every machine.</summary>
    /// <exception cref="ArgumentException">A column or rank is no identifier, or the whole is larger than 1 MiB.</exception>
    public static string Write(Staff staff) =>
        DocumentLimits.Checked(DocumentValue.Object([FormVersion.Member, .. StaffBody.Write(Guard.Against.Null(staff))]));

    /// <summary>Reads people strictly; whether a ladder knows their ranks is asked by <see cref="Authority.Of"/>.</summary>
    /// <inheritdoc cref="ApprovalCommandForm.Read" path="/param"/>
    public static DocumentReading<Staff> Read(string text, string file) =>
        DocumentReading<Staff>.Of(
            text,
            file,
            (root, problems) =>
                FormVersion.IsOurs(root, problems) && DocumentObject.Of(root, problems, Members) is { } from
                    ? StaffBody.Read(from)
                    : null
        );
}
