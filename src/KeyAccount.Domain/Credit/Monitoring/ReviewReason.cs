using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>One reason for a review.</summary>
/// <param name="Trigger">What calls for it.</param>
/// <param name="Since">The day from which it does.</param>
/// <param name="DueOn">The last day on which a review answers it in time.</param>
/// <param name="Reference">Where it is recorded; null when nowhere.</param>
public sealed record ReviewReason(ReviewTrigger Trigger, LocalDate Since, LocalDate DueOn, string? Reference = null);
