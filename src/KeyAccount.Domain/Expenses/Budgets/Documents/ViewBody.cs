using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>A view with its tree.</summary>
internal static class ViewBody
{
    private static readonly string[] Members = ["name", "currency", "dimensions", "demanded", "budgeted", "nodes"];
    private static readonly EnumWords<ExpenseDimension> Words = Parts.Words<ExpenseDimension>();

    public static DocumentValue Write(BudgetView view) =>
        DocumentValue.Object(
            ("name", DocumentValue.Of(view.Name)),
            ("currency", DocumentValue.Of(view.Currency.Code)),
            ("dimensions", DocumentValue.List(view.Dimensions.Select(EnumWords<ExpenseDimension>.Write))),
            ("demanded", DocumentValue.Of((long)view.Demanded)),
            ("budgeted", DocumentValue.List(view.Budgeted.Select(EnumWords<ExpenseDimension>.Write))),
            ("nodes", Parts.List([.. view.Nodes], Write))
        );

    public static BudgetView? Read(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, Members) is not { } from)
        {
            return null;
        }
        var (name, currency) = (from.Identifier("name"), Parts.Currency(from, "currency"));
        var dimensions = Dimensions(from, "dimensions", 1);
        var demanded = from.Whole("demanded", 0, Words.All.Count());
        var budgeted = Dimensions(from, "budgeted", 0);
        var nodes = Parts.ItemsIfThere(from, "nodes", 1, BudgetView.MaximumNodes, one => Node(one, problems));
        return !problems.IsEmpty
            ? null
            : Attempt.To(
                () =>
                    nodes
                        .Aggregate(
                            BudgetView.Over(name!, currency!.Value, dimensions),
                            (view, node) => view.With(node.Dimension, node.Path)
                        )
                        .Demanding(demanded!.Value)
                        .Budgeting(budgeted),
                from.Itself,
                problems
            );
    }

    private static DocumentValue Write(BudgetNode node) =>
        DocumentValue.Object(
            ("path", DocumentValue.Of(node.Path)),
            ("dimension", EnumWords<ExpenseDimension>.Write(node.Dimension))
        );

    private static BudgetNode? Node(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "path", "dimension") is not { } from)
        {
            return null;
        }
        var (path, dimension) = (Parts.Text(from, "path"), Parts.Word<ExpenseDimension>(from, "dimension"));
        return path is null || dimension is null ? null : new(path, dimension.Value);
    }

    private static ImmutableArray<ExpenseDimension> Dimensions(DocumentObject from, string name, int fewest)
    {
        var list = from.List(name, fewest, Words.All.Count());
        return list.IsDefault ? [] : [.. list.Select(one => Words.Read(one, from.Problems)).OfType<ExpenseDimension>()];
    }
}
