using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Expenses.Control.BudgetFacts>;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The named questions about a document and one budget; those about amounts are in <see cref="BudgetAmounts"/>.</summary>
/// <remarks>
/// A share that is compared by "at least" is rounded down and one compared by "above" is rounded up, to a basis point, so that a minor unit on
/// the wrong side is seen: each says which.
/// </remarks>
public static class BudgetFeatures
{
    /// <summary>How far the expense has come.</summary>
    public static Choice<BudgetFacts, ExpenseStage> Stage { get; } =
        Choice(
            "expense_stage",
            new("stage of the expense", "fase del gasto", "费用阶段"),
            ExpenseScales.Stages,
            facts => facts.Stage
        );

    /// <summary>Whether the document adds to the use: what gives back, or adds nothing, never holds up.</summary>
    public static Flag<BudgetFacts> Adds { get; } =
        Flag(
            "adds_to_use",
            new("adds to the use of the budget", "aumenta el uso del presupuesto", "增加预算使用"),
            facts => BudgetFigures.Increment(facts) is { } increment ? increment > 0 : null,
            Changeability.ByUs
        );

    /// <summary>Whether the key leads to a budget, or to the declared absence of one, and all that uses it is known. Never unknown itself.</summary>
    public static Flag<BudgetFacts> Resolved { get; } =
        Flag(
            "budget_known",
            new("budget and its use known", "presupuesto y su uso conocidos", "预算及其使用已知"),
            facts => facts.Position.AvailableUnits is not null,
            Changeability.ByUs
        );

    /// <summary>Whether the amount is known in the currency of the budget. Never unknown itself.</summary>
    public static Flag<BudgetFacts> Converted { get; } =
        Flag(
            "amount_known",
            new(
                "amount known in the currency of the budget",
                "importe conocido en la moneda del presupuesto",
                "以预算币种计的金额已知"
            ),
            facts => facts.Requested is not null,
            Changeability.ByUs
        );

    /// <summary>The use with the document as a share of the budget, rounded down: "at least 80 %" is exact.</summary>
    public static Measure<BudgetFacts, Percentage> UsageReached { get; } =
        Percentage(
            "usage_reached",
            new("use of the budget", "uso del presupuesto", "预算使用率"),
            facts => BudgetFigures.Usage(facts, Rounding.Down),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>The same, rounded up: "above 100 %" is exact.</summary>
    public static Measure<BudgetFacts, Percentage> UsagePassed { get; } =
        Percentage(
            "usage_passed",
            new("used share of the budget", "parte usada del presupuesto", "预算已用比例"),
            facts => BudgetFigures.Usage(facts, Rounding.Up),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>By how many points the share spent leads the share of time passed, rounded up.</summary>
    public static Measure<BudgetFacts, Percentage> Pace { get; } =
        Percentage(
            "pace_lead",
            new("share spent less share of time passed", "parte gastada menos parte del tiempo", "支出进度减时间进度"),
            BudgetFigures.Pace,
            Direction.LowerIsBetter
        );

    /// <summary>Every question without a currency in it.</summary>
    public static ImmutableArray<Feature<BudgetFacts>> All { get; } =
    [Stage, Adds, Resolved, Converted, UsageReached, UsagePassed, Pace];
}
