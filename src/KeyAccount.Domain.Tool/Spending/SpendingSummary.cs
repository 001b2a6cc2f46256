using System.Text.Json;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Writes summary.json: the review as a whole, what it was made from, by which policies, and what is not assessed.</summary>
internal sealed class SpendingSummary(SpendingReview review)
{
    public const string FileName = "summary.json";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", OutputSet.Spending.Format);
        json.WriteString("as_of", DateText.Iso(review.Seen.AsOf));
        json.WriteString("currency", review.Seen.Currency.Code);
        json.WriteFiles(review.Files);
        json.WriteNumber("lines_seen", review.Seen.Expenses.Length);
        json.WriteNumber("lines_not_seen", review.Seen.NotSeen);
        json.WriteNumber("lines_without_category", review.Uncategorised);
        json.WriteStartArray("not_assessed");
        foreach (var gap in review.NotAssessed)
        {
            json.WriteStringValue(Words.Write(gap));
        }

        json.WriteEndArray();
        json.WriteStartObject("incurred");
        json.WriteString("from_month", MonthsTable.Month(review.Months.Months[0]));
        json.WriteString("until_month", MonthsTable.Month(review.Months.Months[^1]));
        json.WriteFigure("amount", review.Incurred);
        json.WriteEndObject();
        WriteBudgets(json);
        WriteQuestions(json);
        WriteVariance(json);
        WriteIndicators(json);
        WriteReduction(json);
        json.WriteStartArray("policies");
        foreach (var (identity, fingerprint) in review.Policies.All)
        {
            json.WritePolicy(identity, fingerprint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteBudgets(Utf8JsonWriter json)
    {
        json.WriteStartObject("budgets");
        foreach (var state in Enum.GetValues<BudgetState>())
        {
            json.WriteNumber(Words.Write(state), review.Current.Count(use => use.State == state));
        }

        json.WriteEndObject();
        json.WriteStartArray("unresolved");
        foreach (var place in review.Unplaced)
        {
            json.WriteStartObject();
            json.WriteString("view", place.View);
            json.WriteString("what", place.Path);
            json.WriteNumber("lines", place.Lines);
            json.WriteString("first_line", place.First);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteQuestions(Utf8JsonWriter json)
    {
        json.WriteStartObject("questions");
        json.WriteFigure("repeats", review.Repeats?.Length);
        json.WriteFigure("repeated_lines", review.RepeatedLines);
        json.WriteFigure("repeated_amount", review.RepeatedAmount);
        json.WriteFigure("splits", review.Splits?.Length);
        json.WriteNumber("repeat_within_days", review.Policies.Claims.Terms.QuestionDays);
        json.WriteNumber("split_within_days", review.Policies.Claims.Terms.SplitDays);
        json.WriteEndObject();
    }

    private void WriteVariance(Utf8JsonWriter json)
    {
        if (review.Variance is not { } variance)
        {
            json.WriteNull("variance");
            return;
        }

        json.WriteStartObject("variance");
        json.WriteString("view", variance.View);
        json.WriteString("from_month", MonthsTable.Month(variance.Months[0]));
        json.WriteString("until_month", MonthsTable.Month(variance.Months[^1]));
        json.WriteFigure("planned_sales", variance.PlannedSales);
        json.WriteFigure("sales", variance.Sales);
        json.WriteFigure("planned", variance.Budget.Planned);
        json.WriteFigure("flexed", variance.Budget.Flexed);
        json.WriteFigure("actual", variance.Budget.Actual);
        var parts = variance.Budget.Total;
        json.WriteFigure("price", parts?.Price);
        json.WriteFigure("efficiency", parts?.Efficiency);
        json.WriteFigure("fixed", parts?.Fixed);
        json.WriteFigure("unplanned", parts?.Unplanned);
        json.WriteFigure("undivided", parts?.Undivided);
        json.WriteFigure("quantity", parts?.Quantity);
        json.WriteFigure("mix", parts?.Mix);
        json.WriteFigure("dropped", parts?.Dropped);
        json.WriteEndObject();
    }

    private void WriteIndicators(Utf8JsonWriter json)
    {
        if (review.Indicators is not { } indicators)
        {
            json.WriteNull("indicators");
            return;
        }

        json.WriteStartObject("indicators");
        json.WriteString("from_month", MonthsTable.Month(indicators.Months[0].Month));
        json.WriteString("until_month", MonthsTable.Month(indicators.Months[^1].Month));
        json.WriteFigure("expense", indicators.Expense);
        json.WriteFigure("sales", indicators.Sales);
        json.WriteFigure("expense_to_sales", indicators.ToSales);
        json.WriteFigure("attainment", indicators.Attainment);
        json.WriteFigure("expense_per_visit", indicators.PerVisit);
        json.WriteFigure("expense_per_new_account", indicators.PerNewAccount);
        json.WriteEndObject();
    }

    private void WriteReduction(Utf8JsonWriter json)
    {
        if (review.Reduction is not { } reduction)
        {
            json.WriteNull("reduction");
            return;
        }

        json.WriteStartObject("reduction");
        json.WriteFigure("yearly", (Quantities.Share?)review.Policies.Reduction.Terms.Yearly);
        json.WriteStartArray("first");
        foreach (var candidate in reduction.Ranking.Candidates)
        {
            json.WriteStringValue(candidate.Facts.Category);
        }

        json.WriteEndArray();
        json.WriteStartArray("left_out");
        foreach (var excluded in reduction.Ranking.Excluded)
        {
            json.WriteStringValue(excluded.Category);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
