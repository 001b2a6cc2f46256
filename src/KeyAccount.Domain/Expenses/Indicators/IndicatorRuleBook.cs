using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>An indicator policy as a person reads it.</summary>
public static class IndicatorRuleBook
{
    /// <summary>The rules, and the targets.</summary>
    public static RuleBook Of(IndicatorPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Control indicators of expenses", "Indicadores de control de gastos", "费用控制指标"),
            policy.Table.Identity,
            policy.Table.Fingerprint,
            BookSection.Of(new("Status", "Estado", "状态"), policy.Table),
            BookSection.OfTable(
                new("Targets", "Objetivos", "目标"),
                [new("Indicator", "Indicador", "指标"), new("Target", "Objetivo", "目标值")],
                [
                    .. policy
                        .Indicators.Where(indicator => indicator.Target is not null)
                        .Select(indicator =>
                            (System.Collections.Immutable.ImmutableArray<Label>)
                                [IndicatorScales.Kinds.Named(indicator.Kind), Label.Same($"{indicator.Target}")]
                        ),
                ]
            )
        );
    }
}
