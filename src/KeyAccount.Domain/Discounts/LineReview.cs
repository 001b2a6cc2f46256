using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>What is said to one line.</summary>
/// <param name="Facts">The photograph of the line.</param>
/// <param name="Decision">What is objected to, with the reasons.</param>
public sealed record LineReview(DiscountLineFacts Facts, Decision<Verdict> Decision);
