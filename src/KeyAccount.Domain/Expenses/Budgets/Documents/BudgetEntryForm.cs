using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>How an entry is written down: the command, when it became known, and what came of it; all that a replay needs.</summary>
public static class BudgetEntryForm
{
    private static readonly string[] Members =
    [
        FormVersion.Name,
        "sequence",
        "at",
        "command",
        "refusal",
        "change",
        "carryOver",
    ];

    /// <summary>The entry on one line, the same bytes on every machine. Its number is left out while it has none.</summary>
    /// <remarks>A proposal's change stands in its command and is not written again.</remarks>
    public static string Write(BudgetEntry entry)
    {
        Guard.Against.Null(entry);
        return DocumentLimits.CheckedLine(
            DocumentValue.Object([
                FormVersion.Member,
                ("sequence", Parts.Sequence(entry.Sequence)),
                ("at", Moments.Write(entry.At)),
                ("command", DocumentValue.Object(BudgetCommandBody.Write(entry.Command))),
                ("refusal", Parts.Word(entry.Refusal?.Reason)),
                ("change", entry is { Change: { } change, Command: not BudgetProposal } ? ChangeBody.Write(change) : null),
                ("carryOver", entry.CarryOver is { } figures ? Write(figures) : null),
            ])
        );
    }

    /// <inheritdoc cref="BudgetCommandForm.Read" path="/param"/>
    /// <summary>Reads an entry strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    public static DocumentReading<BudgetEntry> Read(string text, string file) =>
        DocumentReading<BudgetEntry>.Of(Guard.Against.Null(text), Guard.Against.Null(file), Read);

    private static BudgetEntry? Read(DocumentValue root, DocumentProblems problems)
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var sequence = Parts.Sequence(from, "sequence");
        var at = Moments.Instant(from, "at");
        var command = from.Required("command") is { } found ? BudgetCommandBody.Read(found, problems) : null;
        var reason = Parts.WordIfThere<BudgetRefusalReason>(from, "refusal");
        var change = from.Find("change") is { } changed ? ChangeBody.Read(changed, problems) : null;
        var figures = from.Has("carryOver") ? ReadFigures(from) : null;
        if (command is null || at is null || !problems.IsEmpty)
        {
            return null;
        }
        return Attempt.To(
            () =>
                Check(
                    new()
                    {
                        Sequence = sequence,
                        At = at.Value,
                        Command = command,
                        Refusal = reason is { } why ? new(why) : null,
                        Change = reason is null && command is BudgetProposal proposal ? proposal.Change : change,
                        CarryOver = figures,
                    },
                    change
                ),
            from.Itself,
            problems
        );
    }

    private static DocumentValue Write(CarryOverFigures figures) =>
        DocumentValue.Object(
            ("rest", KeptParts.Write(figures.Rest)),
            ("carried", KeptParts.Write(figures.Carried)),
            ("committed", KeptParts.Write(figures.Committed))
        );

    private static CarryOverFigures? ReadFigures(DocumentObject parent)
    {
        if (parent.Object("carryOver", "rest", "carried", "committed") is not { } from)
        {
            return null;
        }
        var (rest, carried, committed) = (
            BudgetParts.Amount(from, "rest"),
            BudgetParts.Amount(from, "carried"),
            BudgetParts.Amount(from, "committed")
        );
        return rest is null || carried is null || committed is null ? null : new(rest.Value, carried.Value, committed.Value);
    }

    private static BudgetEntry Check(BudgetEntry entry, BudgetChange? stated)
    {
        var isDone = entry.Refusal is null;
        return
            (stated is not null) == (isDone && entry.Command is BudgetWithdrawal or BudgetEnactment)
            && (entry.CarryOver is not null) == (isDone && entry.Command is BudgetCarryOver)
            ? entry
            : throw Refusal.Invalid(
                nameof(entry),
                $"The entry '{entry.Command.Id}' does not follow from its command: a change stands with what was withdrawn or enacted, figures with what was carried over."
            );
    }
}
