using KeyAccount.Domain.Discounts.Offers;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>A revision of a quote as it is kept.</summary>
/// <param name="Id">The id that the host gave it, also that of the reservation on its pools.</param>
/// <param name="Sequence">Its place; rising, with gaps.</param>
/// <param name="At">When it was kept, by the clock of the host.</param>
/// <param name="Until">The instant from which it can't be used, itself included.</param>
/// <param name="IsPooled">Whether pools hold its discount.</param>
/// <param name="Quote">What was approved, and by whom.</param>
public sealed record KeptQuote(string Id, long Sequence, Instant At, Instant Until, bool IsPooled, ApprovedQuote Quote);
