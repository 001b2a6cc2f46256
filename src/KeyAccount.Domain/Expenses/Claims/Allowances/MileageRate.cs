using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What is paid for a vehicle's distance on some days, in bands of the distance of a year.</summary>
public sealed record MileageRate
{
    internal const int Highest = 1_000_000;

    /// <summary>The vehicle, such as <c>car</c>.</summary>
    public required string Vehicle
    {
        get;
        init => field = ClaimTexts.Name(value, nameof(Vehicle));
    }

    /// <summary>The days on which it holds.</summary>
    public required DateRange During { get; init; }

    /// <summary>The unit of bands and rates.</summary>
    public required DistanceUnit Unit { get; init; }

    /// <summary>The bands, rising, the last one without an end.</summary>
    /// <exception cref="ArgumentException">There is no band, the last one ends or another one does not, ends do not rise, or a rate is out of bounds.</exception>
    public required ImmutableArray<MileageBand> Bands
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>What a distance comes to after another one in the same year, in whole currency and not rounded.</summary>
    internal decimal AmountOf(decimal before, decimal length)
    {
        var (sum, from, end) = (0m, before, before + length);
        foreach (var band in Bands)
        {
            var upTo = band.UpTo is { } most ? Math.Min(most, end) : end;
            if (upTo > from)
            {
                sum += (upTo - from) * band.Rate;
                from = upTo;
            }
        }
        return sum;
    }

    /// <summary>Whether the other rate pays the same.</summary>
    public bool Equals(MileageRate? other) =>
        other is not null
        && (Vehicle, During, Unit) == (other.Vehicle, other.During, other.Unit)
        && Bands.AsSpan().SequenceEqual(other.Bands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Vehicle, During, Bands.Length);

    private static ImmutableArray<MileageBand> Checked(ImmutableArray<MileageBand> bands)
    {
        if (bands.IsDefaultOrEmpty || bands[^1].UpTo is not null)
        {
            throw new ArgumentException("The last band has no end, so that every distance has a rate.", nameof(bands));
        }
        for (var at = 0; at < bands.Length; at++)
        {
            var band = bands[at];
            if (at < bands.Length - 1 && (band.UpTo is not { } upTo || upTo <= (at == 0 ? 0 : bands[at - 1].UpTo)))
            {
                throw Refusal.Invalid(nameof(bands), $"Band {at + 1} does not end beyond the one before it.");
            }
            if (band.Rate is < 0 or > Highest || band.Rate * 1_000_000 % 1 != 0)
            {
                throw Refusal.Invalid(
                    nameof(bands),
                    $"A rate of {band.Rate} is not within 0 to {Highest} with at most 6 decimals."
                );
            }
        }
        return bands;
    }
}
