using System.Text.Json;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>Writes every file of a review of quotes, quote by quote, so that many need no more memory than their lines.</summary>
internal static class QuoteReviewWriter
{
    private const int QuotesBetweenReports = 256;

    /// <param name="review">The review, whose sums grow.</param>
    /// <param name="quotes">The quotes, each reviewed when it is asked for.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="advanced">Told how many are written.</param>
    /// <param name="cancelled">Ends the writing between two quotes.</param>
    public static void Write(
        DiscountReview review,
        IEnumerable<ReviewedQuote> quotes,
        OutputFolder folder,
        Action<double> advanced,
        CancellationToken cancelled
    )
    {
        WriteQuotes(review, quotes, folder, advanced, cancelled);
        using (var stream = folder.Open(ApprovalTable.FileName))
        {
            OutputTable.Write(stream, ApprovalTable.Columns, review.Sums.Approvals);
        }

        using (var stream = folder.Open(LeakageTable.FileName))
        {
            OutputTable.Write(stream, LeakageTable.Columns, LeakageTable.Rows(review.Sums.Leakage));
        }

        JsonText.WriteFile(folder, DiscountDocument.FileName, new DiscountDocument(review).Write);
        using (var page = folder.Open(DiscountPage.FileName))
        {
            DiscountPage.Write(page, review);
        }
    }

    private static void WriteQuotes(
        DiscountReview review,
        IEnumerable<ReviewedQuote> quotes,
        OutputFolder folder,
        Action<double> advanced,
        CancellationToken cancelled
    )
    {
        var (reader, language) = (review.Request.Reader, review.Request.Language);
        using TableSink<ReviewedQuote> deals = new(folder.Open(DealTable.FileName), DealTable.Columns(reader, language));
        using TableSink<(ReviewedQuote, int)> lines = new(folder.Open(DealLineTable.FileName), DealLineTable.Columns(reader));
        using var stream = folder.Open(DecisionLines.FileName);
        using var json = new Utf8JsonWriter(stream, JsonText.Compact);
        var decisions = new DealJson(json, reader, language);
        var written = 0;
        foreach (var quote in quotes)
        {
            deals.Add(quote);
            for (var at = 0; at < quote.Quote.Lines.Count; at++)
            {
                lines.Add((quote, at));
            }

            decisions.Write(quote);
            json.EndLine(stream);
            review.Sums.Add(quote);
            if (++written % QuotesBetweenReports == 0)
            {
                cancelled.ThrowIfCancellationRequested();
                advanced(written);
            }
        }
    }
}
