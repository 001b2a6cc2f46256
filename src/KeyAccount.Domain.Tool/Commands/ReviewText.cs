using System.Globalization;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Says in a few lines what a review found, and where to look next.</summary>
internal static class ReviewText
{
    public static void Write(Terminal terminal, ReviewResult result, string folder)
    {
        var portfolio = result.Portfolio;
        var figures = portfolio.Figures;
        var text = terminal.Output;
        text.WriteLine($"As of {DateText.Iso(portfolio.AsOf)}, in {portfolio.Currency}.");
        text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{portfolio.Accounts.Length:N0} accounts, {figures.Invoices:N0} invoices, {figures.NetInvoiced?.Amount:N2} net invoiced."
            )
        );
        text.WriteLine($"Written to {folder}: accounts.csv, decisions.jsonl, summary.json.");
    }
}
