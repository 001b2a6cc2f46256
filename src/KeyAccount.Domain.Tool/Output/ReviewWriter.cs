using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes every file of a review into its folder.</summary>
internal static class ReviewWriter
{
    /// <param name="result">What is written.</param>
    /// <param name="folder">Where it goes.</param>
    /// <param name="advanced">Told how many accounts are written.</param>
    /// <param name="cancelled">Ends the writing.</param>
    public static void Write(ReviewResult result, OutputFolder folder, Action<double> advanced, CancellationToken cancelled)
    {
        using (var stream = folder.Open(AccountsTable.FileName))
        {
            AccountsTable.Write(stream, result.Rows);
        }

        using (var stream = folder.Open(DecisionLines.FileName))
        {
            DecisionLines.Write(stream, result, advanced, cancelled);
        }

        JsonText.WriteFile(folder, SummaryDocument.FileName, new SummaryDocument(result).Write);
        using (var stream = folder.Open(ReportPage.FileName))
        {
            ReportPage.Write(stream, result);
        }
    }
}
