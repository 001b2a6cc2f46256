using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>A reduction policy as a person reads it.</summary>
public static class ReductionRuleBook
{
    private static readonly Label Category = new("Category", "Categoría", "类别");
    private static readonly Label Yearly = new("Reduction a year", "Reducción anual", "年度降幅");
    private static readonly Label Varies = new("Moves with sales", "Varía con las ventas", "随销售变动");

    /// <summary>The path, the targets, what is left out, and the scorecard of candidates.</summary>
    public static RuleBook Of(ReductionPolicy policy)
    {
        Guard.Against.Null(policy);
        var terms = policy.Terms;
        return new(
            new("Reduction of expenses", "Reducción de gastos", "费用削减"),
            policy.Identity,
            null,
            BookSection.OfTable(
                new("Targets", "Objetivos", "目标"),
                [Category, Yearly, Varies],
                [
                    Row(
                        new("every other", "cualquier otra", "其他所有"),
                        Label.Same($"{terms.Yearly}"),
                        Label.Same($"{terms.VariesWithSales}")
                    ),
                    .. terms.Targets.Select(target =>
                        Row(
                            Label.Same(target.Category),
                            Label.Same($"{target.Yearly}"),
                            Label.Same($"{target.VariesWithSales}")
                        )
                    ),
                ]
            ),
            BookSection.OfTerms(
                new("Path", "Senda", "路径"),
                (
                    new(
                        "A month is allowed, less a twelfth of it,",
                        "Un mes puede costar, menos un doceavo,",
                        "每月允许额基数（再减十二分之一年降幅）"
                    ),
                    ReductionScales.Rolls.Named(terms.Roll)
                )
            ),
            BookSection.OfTable(
                new("Left out of reduction", "Excluido de la reducción", "不参与削减"),
                [Category, new("Reason", "Motivo", "原因")],
                [
                    .. terms.Excluded.Select(excluded =>
                        Row(Label.Same(excluded.Category), ReductionScales.Exclusions.Named(excluded.Reason))
                    ),
                ]
            ),
            BookSection.Of(new("Where to look first", "Dónde mirar primero", "优先检查对象"), policy.Candidates)
        );
    }

    private static ImmutableArray<Label> Row(params ImmutableArray<Label> cells) => cells;
}
