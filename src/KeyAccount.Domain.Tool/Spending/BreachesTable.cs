using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The columns of breaches.csv: every threshold that is met, stage by stage.</summary>
internal static class BreachesTable
{
    public const string FileName = "breaches.csv";

    public static ImmutableArray<OutputColumn<(BudgetUse Use, BudgetBreach Breach)>> Columns(Language language) =>
        [
            new("budget", "The budget.", row => SpreadsheetText.Guard(row.Use.Budget)),
            new("view", "Its view.", row => row.Use.Place.View),
            new("place", "Its place.", row => SpreadsheetText.Guard(row.Use.Place.Path)),
            new("from", "The first day of the period.", row => DateText.Iso(row.Use.Position.Period.Start)),
            new(
                "stage",
                "`actual` for what was incurred, `order` with what is ordered besides, `request` with what is asked for besides.",
                row => Words.Write(row.Breach.Review.Facts.Stage)
            ),
            new("threshold", "The code of the threshold in the policy.", row => row.Breach.Threshold.Code),
            new("calls_for", "What it calls for.", row => row.Breach.Threshold.Action.ToString()),
            new("truth", "`yes`, or `undetermined` when a figure is not known.", row => Words.Write(row.Breach.Truth)),
            new(
                "exceeded_by",
                "By how much what was incurred exceeds the budget.",
                row => Figure.Of(row.Use.AlreadyExceededBy)
            ),
            new(
                "will_be_exceeded_by",
                "By how much it is exceeded with the stage and those before it.",
                row => Figure.Of(row.Breach.Review.WillBeExceededBy)
            ),
            new("reason", "The threshold and the use, in a sentence of the language.", row => Why(row.Breach, language)),
        ];

    /// <summary>What is met, and by what use of which budget.</summary>
    public static string Why(BudgetBreach breach, Language language)
    {
        var position = breach.Review.Position;
        return SpendingPhrase.UsedOf.Fill(
            language,
            breach.Threshold.Mark.Statement(language),
            SpokenText.Amount(position.Consumed + breach.Review.Facts.Requested, language),
            SpokenText.Amount(position.Budgeted, language)
        );
    }
}
