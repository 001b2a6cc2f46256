using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>What one grade asks for and what it brings.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="FromScore">The lowest score that earns it, itself included.</param>
/// <param name="DefaultProbability">The chance of default within a year: a placeholder until it is calibrated to losses.</param>
/// <param name="CapacityShare">The part of a debtor's tangible net worth that it may be trusted with.</param>
/// <param name="ReviewMonths">Months to the next review; null when each order is looked at.</param>
public sealed record GradeTerms(
    CreditGrade Grade,
    decimal FromScore,
    Share DefaultProbability,
    Share CapacityShare,
    int? ReviewMonths
);
