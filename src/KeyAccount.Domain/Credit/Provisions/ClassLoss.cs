using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>The expected loss of all debtors of one grade.</summary>
/// <param name="Grade">The grade; null for those whose grade is unknown.</param>
/// <param name="Debtors">How many there are.</param>
/// <param name="Exposure">What they owe and what is not secured.</param>
/// <param name="DefaultProbability">The chance of default within a year; null when it is unknown.</param>
/// <param name="Loss">The expected loss, each debtor's rounded up; null when it is unknown.</param>
public sealed record ClassLoss(CreditGrade? Grade, int Debtors, Money Exposure, Share? DefaultProbability, Money? Loss);
