using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Tiers;

/// <summary>What discount a volume earns: total by construction, because only thresholds are stated, and each of them is included.</summary>
public sealed class VolumeTiers : IEquatable<VolumeTiers>
{
    /// <summary>The most tiers of a schedule.</summary>
    public const int MaximumTiers = 64;

    /// <summary>The largest volume, itself allowed: 900,000,000,000,000 units or minor units.</summary>
    public const long MaximumVolume = Money.MaxMinorUnits;

    private VolumeTiers(TierMeasure measure, TierMode mode, ImmutableArray<VolumeTier> tiers) =>
        (Measure, Mode, Tiers) = (measure, mode, tiers);

    /// <summary>In what the volume is counted.</summary>
    public TierMeasure Measure { get; }

    /// <summary>To what the rate of a tier applies.</summary>
    public TierMode Mode { get; }

    /// <summary>The tiers, thresholds rising; the first one starts at 0.</summary>
    public ImmutableArray<VolumeTier> Tiers { get; }

    /// <summary>Whether more volume never earns a lower rate.</summary>
    public bool IsRising => Tiers.Zip(Tiers.Skip(1)).All(pair => pair.First.Rate <= pair.Second.Rate);

    /// <summary>
    /// The thresholds at which the total price falls: with so many units it is lower than with one fewer. Only a schedule for all units has any.
    /// </summary>
    public ImmutableArray<long> PriceFalls =>
        [
            .. Tiers
                .Zip(Tiers.Skip(1))
                .Where(pair =>
                    Mode == TierMode.AllUnits
                    && (Int128)pair.Second.Threshold * Left(pair.Second.Rate)
                        < (Int128)(pair.Second.Threshold - 1) * Left(pair.First.Rate)
                )
                .Select(pair => pair.Second.Threshold),
        ];

    /// <summary>A schedule that gives one rate from the first unit on.</summary>
    public static VolumeTiers StartingWith(TierMeasure measure, TierMode mode, Share rate) =>
        new(measure, mode, [new(0, rate)]);

    /// <summary>
    /// A schedule from bands as they are published, both ends included, the last one open: 1 to 9, 10 to 19, 20 and more.
    /// </summary>
    /// <exception cref="ArgumentException">There is a gap or an overlap, the first band does not start at 0 or 1, or the last one ends.</exception>
    public static VolumeTiers OfBands(
        TierMeasure measure,
        TierMode mode,
        params IReadOnlyList<(long From, long? To, Share Rate)> bands
    )
    {
        Guard.Against.NullOrEmpty(bands);
        if (bands[0].From is not (0 or 1))
        {
            throw Refusal.Invalid(nameof(bands), $"The first band starts at {bands[0].From}; volumes below it have no rate.");
        }
        var tiers = StartingWith(measure, mode, bands[0].Rate);
        for (var index = 1; index < bands.Count; index++)
        {
            var (before, next) = (bands[index - 1].To, bands[index].From);
            if (before is not { } end)
            {
                throw Refusal.Invalid(nameof(bands), $"A band is open and another starts at {next}: they overlap.");
            }
            if (next != end + 1)
            {
                var what = next > end ? "gap" : "overlap";
                throw Refusal.Invalid(nameof(bands), $"There is a {what} between a band up to {end} and one from {next}.");
            }
            tiers = tiers.From(next, bands[index].Rate);
        }
        return bands[^1].To is { } last
            ? throw Refusal.Invalid(nameof(bands), $"The last band ends at {last}; volumes above it have no rate.")
            : tiers;
    }

    /// <summary>The same schedule with a further tier, from the threshold on, itself included.</summary>
    /// <exception cref="ArgumentException">There are <see cref="MaximumTiers"/> tiers already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold does not lie above the last one, or above <see cref="MaximumVolume"/>.</exception>
    public VolumeTiers From(long threshold, Share rate)
    {
        if (Tiers.Length == MaximumTiers)
        {
            throw Refusal.Invalid(nameof(threshold), $"A schedule has at most {MaximumTiers} tiers.");
        }
        if (threshold <= Tiers[^1].Threshold || threshold > MaximumVolume)
        {
            throw Refusal.OutOfRange(
                nameof(threshold),
                $"the threshold {threshold} must lie above {Tiers[^1].Threshold} and be at most {MaximumVolume}."
            );
        }
        return new(Measure, Mode, Tiers.Add(new(threshold, rate)));
    }

    /// <summary>The rate of the tier that a volume reaches: what the last unit earns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The volume is below 0 or above <see cref="MaximumVolume"/>.</exception>
    public Share RateAt(long volume)
    {
        CheckVolume(volume);
        var reached = 0;
        while (reached + 1 < Tiers.Length && Tiers[reached + 1].Threshold <= volume)
        {
            reached++;
        }
        return Tiers[reached].Rate;
    }

    /// <summary>The average rate over the whole of a volume, exact and unrounded; at a volume of 0 that of the first tier.</summary>
    /// <inheritdoc cref="RateAt" path="/exception"/>
    public Ratio AverageRate(long volume) => Weighed(volume) is var (part, whole) ? Ratio.Of(part, whole) : default;

    /// <summary>What the discount takes off an amount for a volume: the amount less its price, which is rounded once.</summary>
    /// <inheritdoc cref="RateAt" path="/exception"/>
    public Money ReductionOf(Money amount, long volume, Rounding rounding) =>
        Money.OfMinor(ReductionOf(amount.Used().MinorUnits, volume, rounding), amount.Currency);

    /// <inheritdoc/>
    public bool Equals(VolumeTiers? other) =>
        other is not null && Measure == other.Measure && Mode == other.Mode && Tiers.SequenceEqual(other.Tiers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VolumeTiers);

    /// <inheritdoc/>
    public override int GetHashCode() => Tiers.Length;

    /// <summary>The tiers in one line: <c>all_units of units: from 0 10.00 %, from 20 30.00 %</c>.</summary>
    public override string ToString() =>
        $"{Rules.CodeWord.Of(Mode)} of {Rules.CodeWord.Of(Measure)}: "
        + string.Join(
            ", ",
            Tiers.Select(tier => string.Create(CultureInfo.InvariantCulture, $"from {tier.Threshold} {tier.Rate}"))
        );

    internal long ReductionOf(long amount, long volume, Rounding rounding)
    {
        var (part, whole) = Weighed(volume);
        return amount - (long)RoundedDivision.Divide((Int128)amount * (whole - part), (Int128)whole, rounding);
    }

    /// <summary>The average rate as a fraction that need not be in lowest terms.</summary>
    private (long Part, long Whole) Weighed(long volume)
    {
        CheckVolume(volume);
        if (Mode == TierMode.AllUnits || volume == 0)
        {
            return (RateAt(volume).BasisPoints, Share.Whole.BasisPoints);
        }
        long part = 0;
        for (var index = 0; index < Tiers.Length; index++)
        {
            var start = Before(Tiers[index].Threshold);
            var end = index + 1 < Tiers.Length ? Math.Min(volume, Before(Tiers[index + 1].Threshold)) : volume;
            // At most 9×10^14 · 10^4 in all.
            part += Math.Max(0, end - start) * Tiers[index].Rate.BasisPoints;
        }
        return (part, volume * Share.Whole.BasisPoints);
    }

    /// <summary>How much lies below a threshold: nine units below the tenth, all of an amount below its own height.</summary>
    private long Before(long threshold) => Measure == TierMeasure.Units ? Math.Max(0, threshold - 1) : threshold;

    private static void CheckVolume(long volume)
    {
        if (volume is < 0 or > MaximumVolume)
        {
            throw Refusal.OutOfRange(nameof(volume), $"a volume of {volume} is not within 0 to {MaximumVolume}.");
        }
    }

    private static long Left(Share rate) => Share.Whole.BasisPoints - rate.BasisPoints;
}
