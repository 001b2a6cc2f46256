using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Why expenses differ from the budgets: a waterfall.</summary>
internal sealed class VarianceSection(Html html, ReportText text, SpendingReview review)
{
    public void Write()
    {
        if (review.Variance is not { Budget.Total: { } parts } variance)
        {
            return;
        }

        html.Section("variance", text[SpendingPhrase.Variance]);
        html.Put(
            "p",
            text.Fill(
                SpendingPhrase.VarianceNote,
                variance.View,
                MonthsTable.Month(variance.Months[0]),
                MonthsTable.Month(variance.Months[^1]),
                text.Money(variance.Sales),
                text.Money(variance.PlannedSales)
            ),
            ("class", "note")
        );
        WaterfallPicture.Write(
            html,
            "variance-t",
            html.Heading,
            (text[SpendingPhrase.Step], text[SpendingPhrase.Amount], text[SpendingPhrase.OfPlan]),
            [.. Bars(variance.Budget, parts)]
        );
        html.End();
    }

    /// <summary>From the budget as planned over the one for what was sold to what was incurred; steps of nothing are left out.</summary>
    private IEnumerable<WaterfallBar> Bars(FlexedBudget budget, ExpenseVarianceParts parts)
    {
        var (planned, level) = (budget.Planned!.Value, budget.Planned!.Value);
        yield return Level(SpendingPhrase.Planned, planned);
        foreach (
            var (label, amount) in ((Label, Money)[])
                [
                    (SpendingPhrase.Quantity, parts.Quantity),
                    (SpendingPhrase.Mix, parts.Mix),
                    (SpendingPhrase.Dropped, parts.Dropped),
                ]
        )
        {
            if (Step(label, amount) is { } bar)
            {
                yield return bar;
            }
        }

        yield return Level(SpendingPhrase.Flexed, budget.Flexed!.Value);
        foreach (
            var (label, amount) in ((Label, Money)[])
                [
                    (SpendingPhrase.Price, parts.Price),
                    (SpendingPhrase.Efficiency, parts.Efficiency),
                    (SpendingPhrase.Fixed, parts.Fixed),
                    (SpendingPhrase.Unplanned, parts.Unplanned),
                    (SpendingPhrase.Undivided, parts.Undivided),
                ]
        )
        {
            if (Step(label, amount) is { } bar)
            {
                yield return bar;
            }
        }

        yield return Level(SpendingPhrase.IncurredShort, budget.Actual!.Value);

        WaterfallBar Level(Label label, Money amount) =>
            new(text[label], text.Money(amount), OfPlan(amount), Money.Zero(amount.Currency), amount, IsLevel: true);

        WaterfallBar? Step(Label label, Money amount)
        {
            var before = level;
            level += amount;
            var sign = amount.IsPositive ? "+" : "";
            return amount.IsZero
                ? null
                : new(text[label], $"{sign}{text.Money(amount)}", OfPlan(amount), before, level, IsLevel: false);
        }

        string OfPlan(Money amount) =>
            Percentage.TryOf(amount.MinorUnits, planned.MinorUnits, Rounding.HalfAwayFromZero, out var part)
                ? part.ToString()
                : "";
    }
}
