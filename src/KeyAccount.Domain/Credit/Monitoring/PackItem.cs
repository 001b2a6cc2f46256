using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>One answer of a review pack with its day and source.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">The answer as text, the same in every culture; null when it is not known, which is said.</param>
/// <param name="On">The day for which it holds; null when it is not known.</param>
/// <param name="Source">Where it comes from; null when nobody supplied it.</param>
public sealed record PackItem(PackQuestion Question, string? Answer, LocalDate? On, string? Source)
{
    /// <summary>Whether there is an answer.</summary>
    public bool IsKnown => Answer is not null;
}
