namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>An unresolved amount on a line that stops counting at a time.</summary>
internal sealed record Lapsing(string Line, long ExpiresAt, long Amount);
