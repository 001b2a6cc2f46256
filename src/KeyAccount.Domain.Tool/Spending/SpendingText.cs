using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Says in a few lines what a review of expenses found.</summary>
internal sealed class SpendingText(TextWriter text, SpendingReview review)
{
    private const int MostListed = 10;

    private readonly Language language = review.Language;

    /// <param name="folder">Where the files were written.</param>
    public void Write(string folder)
    {
        var months = review.Months.Months;
        text.WriteLine(Phrase.AsOf.Fill(language, DateText.Iso(review.Seen.AsOf), review.Seen.Currency));
        text.WriteLine(
            $"{SpendingPhrase.Incurred.Fill(language, MonthsTable.Month(months[0]), MonthsTable.Month(months[^1]))}: {SpokenText.Amount(review.Incurred, language)}, {SpendingPhrase.Lines.Fill(language, SpokenText.Number(review.Seen.Expenses.Length))}"
        );
        WriteBudgets();
        if (review is { RepeatedLines: { } lines, Repeats: { } repeats, Splits: { } splits })
        {
            var terms = review.Policies.Claims.Terms;
            text.WriteLine(
                $"{SpendingPhrase.Repeats.Fill(language, terms.QuestionDays, SpokenText.Number(repeats.Length), SpokenText.Number(lines))} ({SpokenText.Amount(review.RepeatedAmount, language)})"
            );
            text.WriteLine(SpendingPhrase.Splits.Fill(language, terms.SplitDays, SpokenText.Number(splits.Length)));
        }

        if (review.Indicators?.ToSales is { } toSales)
        {
            text.WriteLine(
                $"{SpendingPhrase.ToSales.In(language)}: {toSales.ToPercentage(Quantities.Rounding.HalfAwayFromZero)}"
            );
        }

        if (review.NotAssessed.Any())
        {
            text.WriteLine($"{SpendingPhrase.NotAssessed.In(language)}:");
            foreach (var gap in review.NotAssessed)
            {
                text.WriteLine($"  - {SpendingWords.Of(gap).In(language)}");
            }
        }

        text.WriteLine();
        text.WriteLine(
            Phrase.Written.Fill(
                language,
                folder,
                string.Join(", ", OutputSet.Spending.Names.Where(name => File.Exists(Path.Combine(folder, name))))
            )
        );
    }

    private void WriteBudgets()
    {
        if (review.Seen.Supplied is not { Budgets: true, Categories: true })
        {
            return;
        }

        var states = review
            .Current.GroupBy(use => use.State)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{SpendingWords.Of(group.Key).In(language)} {SpokenText.Number(group.Count())}");
        text.WriteLine($"{SpendingPhrase.Budget.In(language)}: {string.Join(", ", states)}");
        foreach (var use in review.Current.Where(use => use.State >= BudgetState.Forecast).Take(MostListed))
        {
            var by = use.WillBeExceededBy is { IsPositive: true } excess ? $" {SpokenText.Amount(excess, language)}" : "";
            text.WriteLine(
                $"  {use.Budget} ({use.Place.View}): {SpendingWords.Of(use.State).In(language)}{by}; {SpendingWords.Of(use.Outlook, language)}"
            );
        }

        var unresolved = review.Unplaced.Sum(place => place.Lines) + review.Uncategorised;
        if (unresolved > 0)
        {
            text.WriteLine(
                $"{SpendingPhrase.Unresolved.In(language)}: {SpendingPhrase.Lines.Fill(language, SpokenText.Number(unresolved))}"
            );
        }
    }
}
