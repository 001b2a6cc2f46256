using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>A review of quotes when it is done.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Book">What was read.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Median">The median margin it was measured by; null when it is not known.</param>
/// <param name="Sums">What came of the quotes together.</param>
internal sealed record DiscountReview(
    QuoteRequest Request,
    QuoteBook Book,
    DiscountPolicy Policy,
    Percentage? Median,
    ReviewSums Sums
);
