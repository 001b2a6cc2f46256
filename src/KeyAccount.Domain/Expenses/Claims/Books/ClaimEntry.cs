using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>One record of a claim book. Never changed.</summary>
/// <param name="Sequence">Its place in the book, from 1.</param>
/// <param name="At">When: never before the record before it.</param>
/// <param name="Command">What was carried out.</param>
public sealed record ClaimEntry(long Sequence, Instant At, ClaimCommand Command);
