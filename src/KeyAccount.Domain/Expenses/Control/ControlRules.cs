using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Ask = KeyAccount.Domain.Expenses.Control.BudgetFeatures;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The rules that follow from the thresholds of a view.</summary>
internal static class ControlRules
{
    public const string Unresolved = "BUDGET-01";
    public const string Unconverted = "BUDGET-02";
    public const string Excess = "BUDGET-03";
    public const string Pace = "BUDGET-04";

    private const string ClosedWorld = "no budget is zero, but a key that leads nowhere is not known";
    private const string Agreed = "budgetary control practice; a starting value";

    // A document that gives back passes whatever else is not known.
    private static readonly Specification<BudgetFacts> MayHoldUp =
        Ask.Stage.IsAnyOf(ExpenseStage.Request, ExpenseStage.Order) & Ask.Adds.IsTrue;

    /// <summary>What holds up.</summary>
    public static ImmutableArray<Rule<BudgetFacts, Verdict>> Objections(
        ViewControl control,
        ExpenseControlTerms terms,
        BudgetAmounts amounts
    ) =>
        [
            Rule.Objection(Unresolved, MayHoldUp & Ask.Resolved.IsFalse, Verdict.Refer(terms.UnknownLevel), ClosedWorld),
            // Whether something adds that is not known is unknown as well, and refers by itself.
            Rule.Objection(
                Unconverted,
                Ask.Stage.IsAnyOf(ExpenseStage.Request, ExpenseStage.Order) & Ask.Converted.IsFalse,
                Verdict.Refer(terms.UnknownLevel),
                "an amount without a rate for its day is no amount"
            ),
            .. control
                .All.Where(one => one.Threshold.Action.HoldsUp)
                .Select(one =>
                    Rule.Objection(
                        one.Threshold.Code,
                        When(one.Stage, one.Threshold, amounts),
                        one.Threshold.Action.Verdict,
                        Agreed
                    )
                ),
        ];

    /// <summary>What is told.</summary>
    public static ImmutableArray<Rule<BudgetFacts, ExpenseWarning>> Warnings(
        ViewControl control,
        ExpenseControlTerms terms,
        BudgetAmounts amounts
    ) =>
        [
            Warning(
                Excess,
                Ask.Stage.Is(ExpenseStage.Actual) & Ask.Adds.IsTrue & Ask.UsagePassed.Above(Percentage.Percent(100)),
                ExpenseWarning.Excess
            ),
            .. terms.Pace is { } points
                ? new[] { Warning(Pace, Ask.Adds.IsTrue & Ask.Pace.Above(points), ExpenseWarning.Pace) }
                : [],
            .. control
                .All.Where(one => !one.Threshold.Action.HoldsUp)
                .Select(one =>
                    Warning(one.Threshold.Code, When(one.Stage, one.Threshold, amounts), one.Threshold.Action.Warning!.Value)
                ),
        ];

    private static Specification<BudgetFacts> When(ExpenseStage stage, ControlThreshold threshold, BudgetAmounts amounts) =>
        Ask.Stage.Is(stage) & Ask.Adds.IsTrue & threshold.Mark.When(amounts);

    private static Rule<BudgetFacts, ExpenseWarning> Warning(
        string code,
        Specification<BudgetFacts> when,
        ExpenseWarning warning
    ) =>
        new(code, when, warning)
        {
            Severity = Severity.Warning,
            Audience = Audience.Sales,
            Source = Agreed,
        };
}
