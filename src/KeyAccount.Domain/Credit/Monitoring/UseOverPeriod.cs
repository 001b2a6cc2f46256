using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How a line was used over a period.</summary>
/// <param name="From">The start, or the opening of the line when that was later.</param>
/// <param name="Until">The end, itself not included.</param>
/// <param name="Peak">The highest use.</param>
/// <param name="PeakAt">When it was first reached within the period.</param>
/// <param name="Lowest">The lowest use.</param>
/// <param name="Average">The use weighted by how long it lasted, rounded half to even.</param>
/// <param name="PeakOfLimit">The highest use as a part of the limit of its time, rounded down; null when there never was a limit.</param>
/// <param name="AtEnd">The use just before the end.</param>
public sealed record UseOverPeriod(
    Instant From,
    Instant Until,
    Money Peak,
    Instant PeakAt,
    Money Lowest,
    Money Average,
    Percentage? PeakOfLimit,
    Money AtEnd
)
{
    internal static UseOverPeriod Of(
        IEnumerable<(UseStep Step, Instant From, Instant Until)> pieces,
        Instant from,
        Instant until
    )
    {
        var (peak, peakAt, lowest, last) = (-1L, from, long.MaxValue, 0L);
        Percentage? ofLimit = null;
        Int128 weighted = 0;
        Currency currency = default;
        foreach (var (step, start, end) in pieces)
        {
            last = step.Used.MinorUnits;
            currency = step.Terms.Currency;
            (peak, peakAt) = last > peak ? (last, start) : (peak, peakAt);
            lowest = Math.Min(lowest, last);
            ofLimit = step.OfLimit is { } part && !(part <= ofLimit) ? part : ofLimit;
            weighted += (Int128)last * (end - start).ToInt128Nanoseconds();
        }
        var average = RoundedDivision.Divide(weighted, (until - from).ToInt128Nanoseconds(), Rounding.HalfEven);
        Money Amount(long minorUnits) => Money.OfMinor(minorUnits, currency);
        return new(from, until, Amount(peak), peakAt, Amount(lowest), Amount((long)average), ofLimit, Amount(last));
    }
}
