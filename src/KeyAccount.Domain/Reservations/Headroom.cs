using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>What is used and what is left on a line at an instant.</summary>
public sealed record Headroom
{
    /// <summary>The name of the line.</summary>
    public required string Line { get; init; }

    /// <summary>What the line admits.</summary>
    public required LineTerms Terms { get; init; }

    /// <summary>
    /// The instant: the one asked for, or that of the last entry on the line when it is later. The time of a line never runs
    /// backwards.
    /// </summary>
    public required Instant At { get; init; }

    /// <summary>All that was posted less all that was given back; below zero when more was given back.</summary>
    public required Money Net { get; init; }

    /// <summary>What is held, neither resolved nor expired; never below zero.</summary>
    public required Money Pending { get; init; }

    /// <summary>What is posted and not given back; never below zero.</summary>
    public Money Posted => Of(Math.Max(0, Net.MinorUnits));

    /// <summary>What was given back beyond what was posted, as by a client who pays in advance. It does not raise what is free.</summary>
    public Money Surplus => Of(Math.Max(0, -Net.MinorUnits));

    /// <summary>Posted and pending together.</summary>
    public Money Used => Of(UsedUnits);

    /// <summary>What can still be admitted if the line is open; zero when limit and tolerance are used up.</summary>
    public Money Free => Of(Math.Max(0, Terms.Ceiling - UsedUnits));

    /// <summary>
    /// By how much the use exceeds limit and tolerance, after a cut, a revaluation or a cost that was incurred anyway: it blocks
    /// admissions and nothing else.
    /// </summary>
    public Money Excess => Of(Math.Max(0, UsedUnits - Terms.Ceiling));

    internal long UsedUnits => Math.Max(0, Net.MinorUnits) + Pending.MinorUnits;

    private Money Of(long minorUnits) => Money.OfMinor(minorUnits, Terms.Currency);
}
