using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Quotes;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Says what came of a review of quotes.</summary>
internal sealed class DiscountText(TextWriter text, DiscountReview review)
{
    private const int MostListed = 10;

    private readonly Language language = review.Request.Language;
    private readonly ReviewSums sums = review.Sums;

    public void Write(string folder)
    {
        Say(Phrase.AsOf, DateText.Iso(review.Book.AsOf), review.Book.Currency);
        Say(
            DiscountPhrase.Reviewed,
            SpokenText.Number(sums.Quotes),
            SpokenText.Number(sums.Lines),
            Count("approve"),
            Count("refer"),
            Count("decline")
        );
        Say(
            DiscountPhrase.Given,
            SpokenText.Amount(sums.Total.Discount(sums.Currency), language),
            SpokenText.Amount(sums.Total.List(sums.Currency), language),
            sums.Total.Depth?.ToString() ?? Phrase.Unknown.In(language)
        );
        if (review.Policy.Identity.IsShippedDefault)
        {
            Say(Control.UsePhrase.Shipped, review.Policy.Identity.Id);
        }

        foreach (var (written, (listed, rows)) in review.Book.Prices.Otherwise)
        {
            Say(DiscountPhrase.ReadAs, $"\"{written}\"", $"\"{listed}\"", SpokenText.Number((int)rows));
        }

        WriteUnknowns();
        foreach (var row in sums.Shown.Take(MostListed))
        {
            Write(row);
        }

        var more = sums.Quotes - sums.Count("approve") - MostListed;
        if (more > 0)
        {
            text.WriteLine();
            Say(Control.UsePhrase.More, SpokenText.Number(more));
        }

        text.WriteLine();
        Say(Phrase.Written, folder, string.Join(", ", OutputSet.DiscountReview.Names));

        string Count(string outcome) => SpokenText.Number(sums.Count(outcome));
    }

    private void WriteUnknowns()
    {
        if (sums.Unknowns.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(
            $"{DiscountPhrase.Unknown.In(language)}; {DiscountPhrase.OnlyUnknown.Fill(language, SpokenText.Number(sums.OnlyUnknown))}"
        );
        foreach (var (code, sum) in sums.Unknowns)
        {
            text.WriteLine($"  {code} {sum.Asked}: {SpokenText.Number(sum.Quotes)}");
        }
    }

    private void Write(ReviewedQuote row)
    {
        text.WriteLine();
        text.WriteLine(
            $"{row.Quote.Id}, {row.Quote.Account}, {DateText.Iso(row.Quote.On!.Value)}, {SpokenText.Amount(row.Discount, language)}"
        );
        foreach (var sentence in row.Decision.Sentences(language, review.Request.Reader).Skip(1))
        {
            text.WriteLine($"  - {sentence}");
        }

        if (row.Decision.Authority is { } authority)
        {
            text.WriteLine($"  {DiscountPhrase.MayApprove.Fill(language, authority)}");
        }

        if (row.Way is { } way)
        {
            text.WriteLine($"  {DiscountPhrase.Change.In(language)}: {way.Step.ToString(language)}");
        }
    }

    private void Say(Label label, params object[] values) => text.WriteLine(label.Fill(language, values));
}
