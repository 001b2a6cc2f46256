using System.CommandLine;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount discount review</c>: approve, refer or decline every quote of a file, with all reasons.</summary>
internal static class DiscountReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new QuoteOptions();
        var outOption = CommonOptions.Out(
            $"The folder for {string.Join(", ", OutputSet.DiscountReview.Names)}; made if it does not exist."
        );
        var command = new Command(
            "review",
            "Reviews quotes: the effective discount with free goods and what is taken off the whole, the pocket margin, the term, floors, pools, promises and competitors' offers; who has to approve which, the waterfall of each and of all, and the cheapest change that avoids approval. Quotes to an account within a window count together."
        );
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var (folder, request) = (parsed.GetRequiredValue(outOption), options.Request(parsed));
                var review = Review(terminal, request, folder, cancelled);
                if (asJson)
                {
                    terminal.WriteJson(new DiscountDocument(review).Write);
                }
                else
                {
                    new DiscountText(terminal.Output, review).Write(folder);
                }
            }
        );
    }

    /// <summary>Reviews and writes everything, or nothing.</summary>
    private static DiscountReview Review(Terminal terminal, QuoteRequest request, string folder, CancellationToken cancelled) =>
        ReviewRun.Into(
            terminal,
            request,
            folder,
            OutputSet.DiscountReview,
            isTolerant: false,
            (shelf, gate, output, progress) =>
            {
                var book = QuoteIntake.Read(request, gate, progress, cancelled);
                var deals = new DealMaker(book);
                var median = request.MedianMargin ?? deals.MedianMargin();
                var policy = PolicyOf(shelf, request, book, median);
                var review = new DiscountReview(
                    request,
                    book,
                    policy,
                    median,
                    new ReviewSums(policy, book.Currency, request.Reader, request.Language)
                );
                var reviewer = new QuoteReviewer(book, deals, policy, median, request.Ways);
                var advanced = progress.Begin("Reviewing", book.Deals.Count);
                QuoteReviewWriter.Write(review, reviewer.Review(), output, advanced, cancelled);
                return review;
            },
            cancelled
        );

    /// <summary>The policy that was given, or the shipped one over the ladder that was given, or over the shipped one.</summary>
    private static DiscountPolicy PolicyOf(PolicyShelf shelf, QuoteRequest request, QuoteBook book, Percentage? median)
    {
        var chosen = shelf.On(book.AsOf, book.Currency);

        // The unit does not count: discounts are measured in points and days.
        return chosen.Discounts
            ?? DiscountPolicy.Shipped(
                chosen.Ladder ?? MarginOptions.Ladder(Money.OfMinor(1_000_000, book.Currency), median, request.VariableMargin)
            );
    }
}
