using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Writes every file of a review of expenses into its folder.</summary>
internal static class SpendingWriter
{
    public static void Write(SpendingReview review, OutputFolder folder)
    {
        Table(BudgetsTable.FileName, stream => OutputTable.Write(stream, BudgetsTable.Columns, review.Budgets));
        Table(
            BreachesTable.FileName,
            stream =>
                OutputTable.Write(
                    stream,
                    BreachesTable.Columns(review.Language),
                    review.Budgets.SelectMany(use => use.Breaches.Select(breach => (use, breach)))
                )
        );
        Table(
            QuestionsTable.FileName,
            stream => OutputTable.Write(stream, QuestionsTable.Columns(review.Language), review.Questions)
        );
        Table(MonthsTable.FileName, stream => OutputTable.Write(stream, MonthsTable.Columns, MonthsTable.Rows(review.Months)));
        Table(
            ReductionTable.FileName,
            stream =>
                OutputTable.Write(
                    stream,
                    ReductionTable.Columns(review.Language),
                    (review.Reduction?.Ranking.Candidates ?? []).Select(candidate => (candidate, review.Reduction!))
                )
        );
        Table(SpendingLines.FileName, stream => SpendingLines.Write(stream, review));
        JsonText.WriteFile(folder, SpendingSummary.FileName, new SpendingSummary(review).Write);
        Table(SpendingPage.FileName, stream => SpendingPage.Write(stream, review));

        void Table(string name, Action<Stream> write)
        {
            using var stream = folder.Open(name);
            write(stream);
        }
    }
}
