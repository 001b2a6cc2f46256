using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>Each kind of change with its members.</summary>
internal static class ChangeBody
{
    private const string Adopt = "adopt";
    private const string Revise = "revise";
    private const string Transfer = "transfer";
    private const string Supplement = "supplement";

    private static readonly string[] Kinds = [Adopt, Revise, Transfer, Supplement];

    public static DocumentValue Write(BudgetChange change) =>
        change switch
        {
            BudgetAdoption one => DocumentValue.Object(
                (BudgetParts.Kind, DocumentValue.Of(Adopt)),
                ("budget", DocumentValue.Of(one.Budget)),
                ("view", DocumentValue.Of(one.View)),
                ("node", DocumentValue.Of(one.Node)),
                ("plan", PlanBody.Write(one.Plan))
            ),
            BudgetRevision one => DocumentValue.Object(
                (BudgetParts.Kind, DocumentValue.Of(Revise)),
                ("budget", DocumentValue.Of(one.Budget)),
                ("plan", PlanBody.Write(one.Plan))
            ),
            BudgetTransfer one => DocumentValue.Object(
                (BudgetParts.Kind, DocumentValue.Of(Transfer)),
                ("from", DocumentValue.Of(one.From)),
                ("fromMonth", BudgetParts.Write(one.FromMonth)),
                ("to", DocumentValue.Of(one.To)),
                ("toMonth", BudgetParts.Write(one.ToMonth)),
                ("amount", KeptParts.Write(one.Amount))
            ),
            BudgetSupplement one => DocumentValue.Object(
                (BudgetParts.Kind, DocumentValue.Of(Supplement)),
                ("budget", DocumentValue.Of(one.Budget)),
                ("month", BudgetParts.Write(one.Month)),
                ("amount", KeptParts.Write(one.Amount))
            ),
            _ => throw new InvalidOperationException($"A {change.GetType().Name} has no form."),
        };

    public static BudgetChange? Read(DocumentValue value, DocumentProblems problems)
    {
        if (
            BudgetParts.KindOf(value, Kinds, problems) is not { } kind
            || DocumentObject.Of(value, problems, [BudgetParts.Kind, .. MembersOf(kind)]) is not { } from
        )
        {
            return null;
        }
        var make = Made(from, kind);
        return make is null || !problems.IsEmpty ? null : Attempt.To(make, from.Itself, problems);
    }

    private static string[] MembersOf(string kind) =>
        kind switch
        {
            Adopt => ["budget", "view", "node", "plan"],
            Revise => ["budget", "plan"],
            Transfer => ["from", "fromMonth", "to", "toMonth", "amount"],
            _ => ["budget", "month", "amount"],
        };

    private static Func<BudgetChange>? Made(DocumentObject from, string kind)
    {
        var budget = kind is Transfer ? from.Identifier("from") : from.Identifier("budget");
        var to = kind is Transfer ? from.Identifier("to") : null;
        var (view, node) = kind is Adopt ? (from.Identifier("view"), Parts.Text(from, "node")) : (null, null);
        var plan = kind is Adopt or Revise && from.Required("plan") is { } found ? PlanBody.Read(found, from.Problems) : null;
        var amount = kind is Transfer or Supplement ? BudgetParts.Amount(from, "amount") : null;
        var month =
            kind is Transfer ? BudgetParts.Month(from, "fromMonth")
            : kind is Supplement ? BudgetParts.Month(from, "month")
            : null;
        var toMonth = kind is Transfer ? BudgetParts.Month(from, "toMonth") : null;
        if (!from.Problems.IsEmpty)
        {
            return null;
        }
        return kind switch
        {
            Adopt => () => BudgetChange.Adopt(budget!, view!, node!, plan!),
            Revise => () => BudgetChange.Revise(budget!, plan!),
            Transfer => () => BudgetChange.Transfer(budget!, month!.Value, to!, toMonth!.Value, amount!.Value),
            _ => () => BudgetChange.Supplement(budget!, month!.Value, amount!.Value),
        };
    }
}
