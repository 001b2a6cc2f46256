using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Duplicates and splits with what speaks for them.</summary>
internal sealed class QuestionsSection(Html html, ReportText text, SpendingReview review)
{
    /// <summary>How many repeats and how many splits are listed.</summary>
    public const int MostQuestions = 25;

    public void Write()
    {
        if (review is not { Repeats: { } repeats, Splits: { } splits })
        {
            return;
        }

        var terms = review.Policies.Claims.Terms;
        html.Section("questions", text[SpendingPhrase.Questions]);
        if (review.Seen.Expenses.All(row => row.Key?.Person is null))
        {
            html.Put("p", text[SpendingPhrase.PersonsUnknown], ("class", "note"));
        }

        new ReportTable(
            "repeats-t",
            text.Fill(
                SpendingPhrase.Repeats,
                terms.QuestionDays,
                text.Number(repeats.Length),
                text.Number(review.RepeatedLines)
            ),
            [
                text[SpendingPhrase.Supplier],
                text[SpendingPhrase.Amount],
                text[SpendingPhrase.FirstDay],
                text[SpendingPhrase.LastDay],
                text[SpendingPhrase.Earlier],
                text[SpendingPhrase.Later],
                text[SpendingPhrase.Same],
            ],
            [1]
        )
        {
            None = text[SpendingPhrase.None],
            IsCards = true,
        }.Write(
            html,
            repeats
                .OrderByDescending(match => match.Second.Amount.MinorUnits)
                .ThenBy(match => match.Second.Id, StringComparer.Ordinal)
                .Take(MostQuestions)
                .Select(Question.Of)
                .Select(row =>
                    (string[])
                        [
                            row.One.Supplier ?? ReportText.Nobody,
                            text.Money(row.Amount),
                            ReportText.Day(row.First),
                            ReportText.Day(row.Last),
                            row.One.Id,
                            row.Other!.Id,
                            QuestionsTable.Same(row, review.Language),
                        ]
                )
        );
        More(repeats.Length - MostQuestions);
        new ReportTable(
            "splits-t",
            text.Fill(SpendingPhrase.Splits, terms.SplitDays, text.Number(splits.Length)),
            [
                text[SpendingPhrase.Supplier],
                text[SpendingPhrase.Person],
                text[SpendingPhrase.Amount],
                text[SpendingPhrase.Count],
                text[SpendingPhrase.FirstDay],
                text[SpendingPhrase.LastDay],
            ],
            [2, 3]
        )
        {
            None = text[SpendingPhrase.None],
            IsCards = true,
        }.Write(
            html,
            splits
                .Take(MostQuestions)
                .Select(split =>
                    (string[])
                        [
                            split.Line.Supplier ?? ReportText.Nobody,
                            split.Line.Person ?? ReportText.Nobody,
                            text.Money(split.Sum),
                            text.Number(split.Lines),
                            ReportText.Day(split.First),
                            ReportText.Day(split.Last),
                        ]
                )
        );
        More(splits.Length - MostQuestions);
        html.End();
    }

    private void More(int count)
    {
        if (count > 0)
        {
            html.Put(
                "p",
                text.Fill(SpendingPhrase.MoreBudgets, text.Number(count), QuestionsTable.FileName),
                ("class", "note")
            );
        }
    }
}
