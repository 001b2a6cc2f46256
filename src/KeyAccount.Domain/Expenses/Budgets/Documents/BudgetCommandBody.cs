using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>Each kind of command with its members.</summary>
internal static class BudgetCommandBody
{
    private const string View = "view";
    private const string Propose = "propose";
    private const string Withdraw = "withdraw";
    private const string Enact = "enact";
    private const string CarryOver = "carry-over";

    private static readonly string[] Kinds = [View, Propose, Withdraw, Enact, CarryOver];

    public static IEnumerable<(string, DocumentValue?)> Write(BudgetCommand command) =>
        [
            (BudgetParts.Kind, DocumentValue.Of(WordOf(command))),
            ("id", DocumentValue.Of(command.Id)),
            .. Own(command),
            ("by", DocumentValue.Of(command.By)),
            ("reason", Parts.Text(command.Reason)),
        ];

    /// <summary>The command; its other declared members are those of the document around it.</summary>
    public static BudgetCommand? Read(DocumentValue value, DocumentProblems problems, params string[] around)
    {
        if (
            BudgetParts.KindOf(value, Kinds, problems) is not { } kind
            || DocumentObject.Of(value, problems, [.. around, BudgetParts.Kind, "id", "by", .. MembersOf(kind)]) is not { } from
        )
        {
            return null;
        }
        var (id, by) = (from.Identifier("id"), from.Identifier("by"));
        var reason = kind == Withdraw ? Parts.Text(from, "reason") : Parts.TextIfThere(from, "reason");
        var make = Made(from, kind, id, by, reason);
        return make is null || !problems.IsEmpty ? null : Attempt.To(make, from.Itself, problems);
    }

    private static IEnumerable<(string, DocumentValue?)> Own(BudgetCommand command) =>
        command switch
        {
            BudgetViewing one => [("view", ViewBody.Write(one.Declared))],
            BudgetProposal one => [("change", ChangeBody.Write(one.Change))],
            BudgetWithdrawal one => [("proposal", DocumentValue.Of(one.Proposal))],
            BudgetEnactment one => [("proposal", DocumentValue.Of(one.Proposal)), ("approval", Parts.Text(one.Approval))],
            BudgetCarryOver one =>
            [
                ("from", DocumentValue.Of(one.From)),
                ("to", DocumentValue.Of(one.To)),
                ("spent", KeptParts.Write(one.Spent)),
                ("committed", KeptParts.Write(one.Committed)),
            ],
            _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
        };

    private static string[] MembersOf(string kind) =>
        kind switch
        {
            View => ["view"],
            Propose => ["change", "reason"],
            Withdraw => ["proposal", "reason"],
            Enact => ["proposal", "approval", "reason"],
            _ => ["from", "to", "spent", "committed"],
        };

    /// <summary>How the command is made; null when a part is missing or wrong, which is noted.</summary>
    private static Func<BudgetCommand>? Made(DocumentObject from, string kind, string? id, string? by, string? reason)
    {
        var view = kind is View && from.Required("view") is { } tree ? ViewBody.Read(tree, from.Problems) : null;
        var change = kind is Propose && from.Required("change") is { } found ? ChangeBody.Read(found, from.Problems) : null;
        var proposal = kind is Withdraw or Enact ? from.Identifier("proposal") : null;
        var approval = Parts.NameIfThere(from, "approval");
        var (first, next) = kind is CarryOver ? (from.Identifier("from"), from.Identifier("to")) : (null, null);
        var (spent, committed) =
            kind is CarryOver ? (BudgetParts.Amount(from, "spent"), BudgetParts.Amount(from, "committed")) : (null, null);
        if (id is null || by is null || !from.Problems.IsEmpty)
        {
            return null;
        }
        return kind switch
        {
            View => () => BudgetCommand.View(id, view!, by),
            Propose => () => BudgetCommand.Propose(id, change!, by, reason),
            Withdraw => () => BudgetCommand.Withdraw(id, proposal!, by, reason!),
            Enact => () => BudgetCommand.Enact(id, proposal!, approval, by, reason),
            _ => () => BudgetCommand.CarryOver(id, first!, next!, spent!.Value, committed!.Value, by),
        };
    }

    private static string WordOf(BudgetCommand command) =>
        command switch
        {
            BudgetViewing => View,
            BudgetProposal => Propose,
            BudgetWithdrawal => Withdraw,
            BudgetEnactment => Enact,
            BudgetCarryOver => CarryOver,
            _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
        };
}
