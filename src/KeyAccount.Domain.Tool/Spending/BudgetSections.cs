using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Breaches, what changed, what is left and what it will come to: everything about budgets.</summary>
internal sealed class BudgetSections(Html html, ReportText text, SpendingReview review)
{
    /// <summary>How many breaches are listed.</summary>
    public const int MostBreaches = 40;

    /// <summary>How many budgets are drawn.</summary>
    public const int MostDrawn = 12;

    /// <summary>How many budgets are listed.</summary>
    public const int MostListed = 60;

    public void Write()
    {
        if (review.Seen.Supplied is not { Budgets: true, Categories: true })
        {
            return;
        }

        WriteUnresolved();
        WriteBreaches();
        WriteChanges();
        WriteBurn();
        WriteForecast();
    }

    private void WriteUnresolved()
    {
        if (review.Unplaced.IsEmpty && review.Uncategorised == 0)
        {
            return;
        }

        html.Section("unresolved", text[SpendingPhrase.Unresolved])
            .Put("p", text[SpendingPhrase.UnresolvedNote], ("class", "warn"));
        if (review.Uncategorised > 0)
        {
            html.Put("p", text.Fill(SpendingPhrase.WithoutCategory, text.Number(review.Uncategorised)));
        }

        new ReportTable(
            "unresolved-t",
            html.Heading,
            [text[SpendingPhrase.What], text[SpendingPhrase.View], text[SpendingPhrase.Count], text[SpendingPhrase.FirstLine]],
            [2]
        )
        {
            IsCards = true,
        }.Write(
            html,
            review
                .Unplaced.Take(MostListed)
                .Select(place =>
                    (string[])
                        [
                            SpendingWords.Of(place.Unresolved!, review.Language),
                            place.View,
                            text.Number(place.Lines),
                            place.First ?? ReportText.Nobody,
                        ]
                )
        );
        html.End();
    }

    private void WriteBreaches()
    {
        var breaches = review
            .Current.SelectMany(use =>
                use.Stages.SelectMany(stage => stage.Breaches.Take(1)).Select(breach => (Use: use, Breach: breach))
            )
            .OrderByDescending(row => row.Breach.Threshold.Action.HoldsUp)
            .ThenByDescending(row => row.Breach.Review.WillBeExceededBy?.MinorUnits ?? long.MaxValue)
            .ToList();
        html.Section("breaches", text[SpendingPhrase.Breaches]).Put("p", text[SpendingPhrase.BreachNote], ("class", "note"));
        new ReportTable(
            "breaches-t",
            html.Heading,
            [
                text[SpendingPhrase.Budget],
                text[SpendingPhrase.Stage],
                text[SpendingPhrase.ExceededBy],
                text[SpendingPhrase.WillBeBy],
                text[SpendingPhrase.Why],
                text[SpendingPhrase.CallsFor],
            ],
            [2, 3]
        )
        {
            None = text[SpendingPhrase.NoBreaches],
            IsCards = true,
        }.Write(
            html,
            breaches
                .Take(MostBreaches)
                .Select(row =>
                    (string[])
                        [
                            Name(row.Use),
                            text.Name(ExpenseScales.Stages, row.Breach.Review.Facts.Stage),
                            text.Money(row.Use.AlreadyExceededBy),
                            text.Money(row.Breach.Review.WillBeExceededBy),
                            BreachesTable.Why(row.Breach, review.Language),
                            SpendingWords.Of(row.Breach.Threshold.Action, review.Language),
                        ]
                )
        );
        More(breaches.Count - MostBreaches, BreachesTable.FileName);
        html.End();
    }

    private void WriteChanges()
    {
        if (review.Previous is not { } previous)
        {
            return;
        }

        var changed = review
            .Current.Select(use =>
                (
                    Use: use,
                    Before: previous.Budgets.TryGetValue(
                        (use.Place.View, use.Place.Path, use.Position.Period.Start),
                        out var before
                    )
                        ? before.State
                        : (BudgetState?)null
                )
            )
            .Where(row => row.Before != row.Use.State)
            .ToList();
        html.Section("changes", text.Fill(SpendingPhrase.Changes, previous.AsOf ?? "?"));
        new ReportTable(
            "changes-t",
            html.Heading,
            [text[SpendingPhrase.Budget], text[SpendingPhrase.Before], text[SpendingPhrase.Now]],
            []
        )
        {
            None = text[SpendingPhrase.NoChanges],
            IsCards = true,
        }.Write(
            html,
            changed
                .Take(MostListed)
                .Select(row =>
                    (string[])
                        [
                            Name(row.Use),
                            row.Before is { } state ? text[SpendingWords.Of(state)] : text[SpendingPhrase.New],
                            text[SpendingWords.Of(row.Use.State)],
                        ]
                )
        );
        html.End();
    }

    private void WriteBurn()
    {
        var drawn = review.Current.Where(use => use.Row is not null).ToList();
        if (drawn.Count == 0)
        {
            return;
        }

        html.Section("burn", text[SpendingPhrase.Burn]).Put("p", text[SpendingPhrase.BurnNote], ("class", "note"));
        html.Begin("div", ("class", "burns"));
        var picture = new BurnDownPicture(html);
        foreach (var use in drawn.Take(MostDrawn))
        {
            picture.Write(use.Burn(), review.Seen.AsOf, Name(use), Note(use));
        }

        html.End();
        More(drawn.Count - MostDrawn, BudgetsTable.FileName);
        html.End();
    }

    private string Note(BudgetUse use)
    {
        var left = text.Fill(
            SpendingPhrase.Left,
            text.Money(use.Outlook.Distance),
            text.Money(use.Position.Budgeted),
            text.Money(use.Incurred)
        );
        var end = use.RunRate.AtCompletion is { } estimate ? $"; {text.Fill(SpendingPhrase.AtEnd, text.Money(estimate))}" : "";
        return $"{left}; {SpendingWords.Of(use.Outlook, review.Language)}{end}";
    }

    private void WriteForecast()
    {
        var current = review.Current.ToList();
        html.Section("forecast", text[SpendingPhrase.Forecast]).Put("p", text[SpendingPhrase.ForecastNote], ("class", "note"));
        new ReportTable(
            "forecast-t",
            html.Heading,
            [
                text[SpendingPhrase.Budget],
                text[SpendingPhrase.Period],
                text[SpendingPhrase.Budgeted],
                text[SpendingPhrase.IncurredShort],
                text[SpendingPhrase.Open],
                text[SpendingPhrase.Available],
                text[SpendingPhrase.RunRate],
                text[SpendingPhrase.Seasonal],
                text[SpendingPhrase.Spent],
                text[SpendingPhrase.State],
            ],
            [2, 3, 4, 5, 6, 7]
        )
        {
            IsCards = true,
        }.Write(
            html,
            current
                .Take(MostListed)
                .Select(use =>
                    (string[])
                        [
                            Name(use),
                            DateText.Iso(use.Position.Period.End.PlusDays(-1)),
                            text.Money(use.Position.Budgeted),
                            text.Money(use.Incurred),
                            text.Money(use.Position.Committed + use.Position.Reserved),
                            text.Money(use.Position.Available),
                            use.RunRate.AtCompletion is { } rate ? text.Money(rate) : ReportText.Nobody,
                            use.Seasonal.AtCompletion is { } seasonal ? text.Money(seasonal) : ReportText.Nobody,
                            use.Outlook.On is { } on ? ReportText.Day(on) : ReportText.Nobody,
                            text[SpendingWords.Of(use.State)],
                        ]
                )
        );
        More(current.Count - MostListed, BudgetsTable.FileName);
        html.End();
    }

    private string Name(BudgetUse use)
    {
        var name = use.Position.IsAbsent ? text.Fill(SpendingPhrase.Absent, use.Budget) : use.Budget;
        return use.Place.View == BudgetFile.MainView ? name : $"{name} · {use.Place.View}";
    }

    private void More(int count, string file)
    {
        if (count > 0)
        {
            html.Put("p", text.Fill(SpendingPhrase.MoreBudgets, text.Number(count), file), ("class", "note"));
        }
    }
}
