using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The figures of a line from an instant on, until the next ones.</summary>
/// <param name="At">Since when they hold, itself included.</param>
/// <param name="Terms">What the line admits.</param>
/// <param name="Net">All that was posted less all that was given back; below zero when more was given back.</param>
/// <param name="Pending">What is held, neither resolved nor expired.</param>
public sealed record UseStep(Instant At, LineTerms Terms, Money Net, Money Pending)
{
    /// <summary>Posted and pending together; a surplus does not lower it.</summary>
    public Money Used => Money.OfMinor(Math.Max(0, Net.MinorUnits), Terms.Currency) + Pending;

    /// <summary>The use as a part of the limit, rounded down to a basis point; see <see cref="UseShare"/>. Null without a limit.</summary>
    public Percentage? OfLimit => Terms.Limit is { } limit ? UseShare.Of(Used, limit, Rounding.Down) : null;

    internal bool IsAbove(Percentage share) =>
        Terms.Limit is { } limit
        && (Int128)Used.MinorUnits * Share.Whole.BasisPoints > (Int128)limit.MinorUnits * share.BasisPoints;
}
