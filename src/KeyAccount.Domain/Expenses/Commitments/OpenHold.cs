using NodaTime;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>What holds the open value of a row; the default is nothing.</summary>
/// <param name="Hold">The id of the reservation.</param>
/// <param name="Open">What it holds.</param>
/// <param name="Expiry">What is left of its time; null for ever.</param>
internal readonly record struct OpenHold(string? Hold, Reservations.Claims? Open, Duration? Expiry);
