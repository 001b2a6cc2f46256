using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>Which line binds when the ledger refuses a set: the one that lacks most, the lowest level of equal ones.</summary>
internal static class LineRefusals
{
    public const string OverLimit = "line.over-limit";

    public static AdmissionRefusal? Binding(ImmutableArray<LedgerAnswer> answers, IEnumerable<LineChain> chains)
    {
        if (answers.All(answer => answer.IsGranted))
        {
            return null;
        }
        // All but one only say that the set failed.
        if (answers.FirstOrDefault(answer => answer.Refusal is not null)?.Refusal is not { } refusal)
        {
            return new(AdmissionRefusalKind.Line, "line.id-in-use");
        }
        var levels = chains.SelectMany(chain => chain.LedgerLines).ToList();
        var binding = refusal
            .Lines.Where(line => line.Reason == refusal.Reason)
            .OrderByDescending(line => line.Missing.MinorUnits)
            .ThenBy(line => levels.IndexOf(line.Line))
            .FirstOrDefault();
        return new(AdmissionRefusalKind.Line, CodeOf(refusal.Reason), binding?.Line, binding?.Missing);
    }

    private static string CodeOf(RefusalReason reason) =>
        reason == RefusalReason.LimitExceeded ? OverLimit : $"line.{Rules.CodeWord.Of(reason).Replace('_', '-')}";
}
