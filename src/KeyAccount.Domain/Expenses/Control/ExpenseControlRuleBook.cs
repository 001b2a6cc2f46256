using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A control policy as a person reads it.</summary>
public static class ExpenseControlRuleBook
{
    /// <summary>For all views, then for every view with thresholds of its own: the thresholds, what holds up, and what is told; then the numbers.</summary>
    public static RuleBook Of(ExpenseControlPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Expense control", "Control de gastos", "费用控制"),
            policy.Identity,
            null,
            [
                .. policy.Parts.SelectMany(part =>
                    new[]
                    {
                        Thresholds(part),
                        BookSection.Of(Titled(part, new("What holds up", "Lo que detiene", "暂停条件")), part.Objections),
                        BookSection.Of(Titled(part, new("What is told", "Lo que se avisa", "提醒条件")), part.Warnings),
                    }
                ),
                Numbers(policy.Terms),
            ]
        );
    }

    private static BookSection Thresholds(ViewRules part) =>
        BookSection.OfTable(
            Titled(part, new("Thresholds", "Umbrales", "阈值")),
            [
                new("Stage", "Fase", "阶段"),
                new("Code", "Código", "代码"),
                new("Mark", "Umbral", "阈值"),
                new("Action", "Acción", "措施"),
            ],
            [
                .. Enum.GetValues<ExpenseStage>()
                    .SelectMany(stage =>
                        part.Control[stage].IsIgnored
                            ?
                            [
                                [
                                    ExpenseScales.Stages.Named(stage),
                                    Label.Same("–"),
                                    Label.Same("–"),
                                    new("ignored", "ignorada", "不控制"),
                                ],
                            ]
                            : part.Control[stage]
                                .Thresholds.Select(one =>
                                    (System.Collections.Immutable.ImmutableArray<Label>)
                                        [
                                            ExpenseScales.Stages.Named(stage),
                                            Label.Same(one.Code),
                                            Mark(one.Mark),
                                            Action(one.Action),
                                        ]
                                )
                    ),
            ]
        );

    private static BookSection Numbers(ExpenseControlTerms terms) =>
        BookSection.OfTerms(
            new("Numbers", "Cifras", "参数"),
            (
                new("Asked when something is not known", "Se pregunta si algo no se sabe", "未知时的审批层级"),
                Label.Same(terms.UnknownLevel.ToString(CultureInfo.InvariantCulture))
            ),
            (
                new(
                    "Spending may lead time by points",
                    "El gasto puede adelantarse al tiempo en puntos",
                    "支出可领先时间进度（百分点）"
                ),
                terms.Pace is { } points ? Label.Same(points.ToString()) : new("no warning", "sin aviso", "不提醒")
            )
        );

    private static Label Titled(ViewRules part, Label title) =>
        part.View is not { } view
            ? title
            : new($"{title.English}: {view}", $"{title.Spanish}: {view}", $"{title.SimplifiedChinese}: {view}");

    private static Label Mark(BudgetMark mark) => Label.Each(mark.Statement);

    private static Label Action(ControlAction action) =>
        action.Warning is { } warning ? ExpenseScales.Warnings.Named(warning) : VerdictScale.Instance.Named(action.Verdict);
}
