using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>A line just after its last entry; locking this row locks the line.</summary>
internal sealed class LineRow
{
    public required string Name { get; init; }

    public required string Currency { get; init; }

    /// <summary>In minor units; null for none.</summary>
    public long? Limit { get; init; }

    public long Tolerance { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>All that was posted less all that was given back.</summary>
    public long Net { get; init; }

    /// <summary>What was held, neither resolved nor expired, at <see cref="LastAt"/>.</summary>
    public long Pending { get; init; }

    /// <summary>The time of the last entry, in nanoseconds since 1970: before it no figure of the line is computed.</summary>
    public long LastAt { get; init; }

    /// <summary>The place of the last entry.</summary>
    public long LastSequence { get; init; }

    /// <summary>The figures at a time not before <see cref="LastAt"/>.</summary>
    /// <param name="time">The time.</param>
    /// <param name="lapsed">What is among <see cref="Pending"/> and has expired by then.</param>
    public Headroom Figures(long time, long lapsed)
    {
        var currency = Domain.Quantities.Currency.Of(Currency);
        return new()
        {
            Line = Name,
            Terms = Terms(currency),
            At = StoredTime.Read(time),
            Net = Money.OfMinor(Net, currency),
            Pending = Money.OfMinor(Pending - lapsed, currency),
        };
    }

    private LineTerms Terms(Currency currency)
    {
        var terms = Limit is { } limit
            ? LineTerms.Limited(Money.OfMinor(limit, currency)).Tolerating(Money.OfMinor(Tolerance, currency))
            : LineTerms.Unlimited(currency);
        return IsOpen ? terms : terms.Closed();
    }
}
