using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Where to reduce first, and what each category may cost.</summary>
internal sealed class ReductionSection(Html html, ReportText text, SpendingReview review)
{
    public void Write()
    {
        if (review is not { Reduction: { } reduction, Indicators: { } indicators })
        {
            return;
        }

        html.Section("reduction", text[SpendingPhrase.Reduction]);
        html.Put(
            "p",
            text.Fill(
                SpendingPhrase.ReductionNote,
                review.Policies.Reduction.Terms.Yearly,
                MonthsTable.Month(indicators.Months[1].Month),
                MonthsTable.Month(indicators.Months[^1].Month)
            ),
            ("class", "note")
        );
        new ReportTable(
            "reduction-t",
            html.Heading,
            [
                text[SpendingPhrase.Category],
                text[SpendingPhrase.IncurredShort],
                text[SpendingPhrase.Allowed],
                text[SpendingPhrase.Excess],
                text[SpendingPhrase.Missed],
                text[SpendingPhrase.AllowedNext],
                text[SpendingPhrase.Score],
                text[SpendingPhrase.Why],
            ],
            [1, 2, 3, 4, 5, 6]
        )
        {
            None = text[SpendingPhrase.None],
            IsCards = true,
        }.Write(
            html,
            reduction
                .Ranking.Candidates.Take(SpendingSections.MostCategories)
                .Select(candidate =>
                    (string[])
                        [
                            candidate.Facts.Category,
                            text.Money(candidate.Facts.Expense),
                            text.Money(candidate.Facts.Allowed),
                            text.Money(candidate.Facts.Excess),
                            text.Number(reduction.Paths[candidate.Facts.Category].Missed.Length),
                            text.Money(reduction.AllowedNext(candidate.Facts.Category)),
                            text.Decimal(candidate.Scoring.Score),
                            ReductionTable.Reasons(candidate, review.Language),
                        ]
                )
        );
        if (!reduction.Ranking.Excluded.IsEmpty)
        {
            var names = reduction.Ranking.Excluded.Select(one =>
                $"{one.Category} ({text.Name(ReductionScales.Exclusions, one.Reason)})"
            );
            html.Put("p", text.Fill(SpendingPhrase.LeftOut, string.Join(", ", names)), ("class", "note"));
        }

        html.End();
    }
}
