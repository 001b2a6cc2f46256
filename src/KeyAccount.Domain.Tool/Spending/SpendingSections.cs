using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What was incurred: by category and month, by what it is for, and what is odd about it.</summary>
internal sealed class SpendingSections(Html html, ReportText text, SpendingReview review)
{
    /// <summary>How many categories are shown.</summary>
    public const int MostCategories = 40;

    public void Write()
    {
        new VarianceSection(html, text, review).Write();
        WriteHeat();
        WriteIndicators();
        new QuestionsSection(html, text, review).Write();
        new ReductionSection(html, text, review).Write();
    }

    private void WriteHeat()
    {
        var months = review.Months;
        html.Section("heat", text[SpendingPhrase.Heat]).Put("p", text[SpendingPhrase.HeatNote], ("class", "note"));
        List<(string, IReadOnlyList<Money?>)> rows =
        [
            .. months
                .Categories.Take(MostCategories)
                .Select(row =>
                    (
                        row.Category
                            ?? text[review.Seen.Supplied.Categories ? SpendingPhrase.NoCategory : SpendingPhrase.AllCategories],
                        (IReadOnlyList<Money?>)row.Cells
                    )
                ),
        ];
        new HeatMap(html).Write(
            "heat-t",
            html.Heading,
            text[SpendingPhrase.Category],
            [.. months.Months.Select(MonthsTable.Month)],
            rows,
            (text[SpendingPhrase.Total], [.. months.Totals.Select(total => (Money?)total)])
        );
        html.End();
    }

    private void WriteIndicators()
    {
        if (review.Indicators is not { } indicators)
        {
            return;
        }

        html.Section("indicators", text[SpendingPhrase.Indicators]).Begin("div", ("class", "pair"));
        html.Bars(
            "to-sales-t",
            text[SpendingPhrase.ToSales],
            (text[SpendingPhrase.Month], text[SpendingPhrase.IncurredShort], text[SpendingPhrase.ToSales]),
            [
                .. indicators.Months.Select(one => new ReportBar(
                    MonthsTable.Month(one.Month),
                    text.Money(one.Expense),
                    one.ToSales?.ToDecimal(6, Rounding.HalfEven) ?? 0,
                    SpendingPage.Percent(one.ToSales, text)
                )),
            ]
        );
        new ReportTable(
            "indicators-t",
            text[SpendingPhrase.Indicators],
            [text[ReportPhrase.What], text[SpendingPhrase.Amount]],
            [1]
        ).Write(
            html,
            [
                [text[SpendingPhrase.IncurredShort], text.Money(indicators.Expense)],
                [text[SpendingPhrase.Sales], text.Money(indicators.Sales)],
                [text[SpendingPhrase.ToSales], SpendingPage.Percent(indicators.ToSales, text)],
                [text[SpendingPhrase.Attainment], SpendingPage.Percent(indicators.Attainment, text)],
                [text[SpendingPhrase.PerVisit], text.Money(indicators.PerVisit)],
                [text[SpendingPhrase.PerNewAccount], text.Money(indicators.PerNewAccount)],
            ]
        );
        html.End().End();
    }
}
