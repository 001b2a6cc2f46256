using System.Collections.Immutable;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The columns of budgets.csv: how every period of every budget stands.</summary>
internal static class BudgetsTable
{
    public const string FileName = "budgets.csv";

    public static readonly ImmutableArray<OutputColumn<BudgetUse>> Columns =
    [
        new(
            "budget",
            "The budget, as in the file; for one that is not kept its place.",
            use => SpreadsheetText.Guard(use.Budget)
        ),
        new("view", "Its view.", use => use.Place.View),
        new("place", "Its place in the view, from the top down.", use => SpreadsheetText.Guard(use.Place.Path)),
        new("from", "The first day of the period.", use => DateText.Iso(use.Position.Period.Start)),
        new("until", "The last day of the period.", use => DateText.Iso(use.Position.Period.End.PlusDays(-1))),
        new(
            "state",
            "How it stands: `within`, `warned` (a threshold is met), `forecast` (spent before the period is over, at the rate until now), `will_be_exceeded` (with what is ordered and asked for), `exceeded` or `unknown`.",
            use => Words.Write(use.State)
        ),
        new("kept", "`no` where no budget is kept, which is a budget of zero.", use => use.Position.IsAbsent ? "no" : "yes"),
        new("budgeted", "What may be spent.", use => Figure.Of(use.Position.Budgeted)),
        new("actual", "What was posted, less credits.", use => Figure.Of(use.Position.Actual)),
        new("pending", "What was incurred and is not yet posted.", use => Figure.Of(use.Position.Pending)),
        new("committed", "What is ordered and not yet invoiced.", use => Figure.Of(use.Position.Committed)),
        new("reserved", "What is asked for and not yet ordered.", use => Figure.Of(use.Position.Reserved)),
        new("incurred", "Actual and pending.", use => Figure.Of(use.Incurred)),
        new(
            "available",
            "What is left after all of it; below zero when too much is used.",
            use => Figure.Of(use.Position.Available)
        ),
        new("exceeded_by", "By how much what was incurred exceeds the budget.", use => Figure.Of(use.AlreadyExceededBy)),
        new(
            "will_be_exceeded_by",
            "By how much it will be exceeded with what is ordered and asked for.",
            use => Figure.Of(use.WillBeExceededBy)
        ),
        new("planned_to_date", "What would be incurred by now at an even pace.", use => Figure.Of(use.Progress.Theoretical)),
        new(
            "run_rate",
            "What the period costs at the rate until now: incurred × days ÷ days passed. Blank when no day has passed.",
            use => Figure.Of(use.RunRate.AtCompletion)
        ),
        new(
            "seasonal",
            "What it costs when the rest has the part that it had a year before. Blank when that year is not in the file.",
            use => Figure.Of(use.Seasonal.AtCompletion)
        ),
        new(
            "spent_on",
            "The day at whose end it is spent at the rate until now, when that is within the period and still to come.",
            use => use.Outlook.On is { } on ? DateText.Iso(on) : ""
        ),
        new("distance", "What is left after what was incurred; below zero beyond it.", use => Figure.Of(use.Outlook.Distance)),
    ];
}
