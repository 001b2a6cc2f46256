using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Reservations;

/// <summary>Why one line said no.</summary>
/// <param name="Line">The name of the line.</param>
/// <param name="Reason">The first reason on this line.</param>
/// <param name="Claimed">The amount that was asked for.</param>
/// <param name="Missing">
/// What is lacking: for a limit, what the amount adds beyond what is free; all that it adds for a closed or unknown line.
/// </param>
/// <param name="Headroom">The figures of the line at that time; null for an unknown line.</param>
public sealed record LineRefusal(string Line, RefusalReason Reason, Money Claimed, Money Missing, Headroom? Headroom);
