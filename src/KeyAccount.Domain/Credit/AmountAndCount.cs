using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Some invoices together.</summary>
/// <param name="Count">How many.</param>
/// <param name="Amount">What is left to be paid of them, gross; null when it is unknown.</param>
public sealed record AmountAndCount(int Count, Money? Amount);
