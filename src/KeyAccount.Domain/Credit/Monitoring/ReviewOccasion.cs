using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Something that happened and calls for a review.</summary>
/// <param name="Trigger">What kind of thing.</param>
/// <param name="On">When it became known to us.</param>
/// <param name="Reference">Where it is recorded, such as the id of a decision; null when nowhere.</param>
public sealed record ReviewOccasion(ReviewTrigger Trigger, LocalDate On, string? Reference = null);
