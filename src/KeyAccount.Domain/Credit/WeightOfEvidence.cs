using System.Collections.Immutable;

namespace KeyAccount.Domain.Credit;

/// <summary>How well bands of a question tell good payers from bad ones.</summary>
/// <remarks>
/// The weight of a band is ln(share of the good / share of the bad): above zero where the good ones are. A band without good or without bad
/// has no weight (null) and leaves the information value unknown: merge it. For reports; nothing decides by it.
/// </remarks>
public sealed class WeightOfEvidence
{
    private WeightOfEvidence(ImmutableArray<decimal?> weights, decimal? informationValue) =>
        (Weights, InformationValue) = (weights, informationValue);

    /// <summary>The weight of each band in order, to six decimals; null where it is not defined.</summary>
    public ImmutableArray<decimal?> Weights { get; }

    /// <summary>Σ (share of the good − share of the bad) × weight, to six decimals; null when a weight is.</summary>
    public decimal? InformationValue { get; }

    /// <summary>The weights of bands with so many good and bad each.</summary>
    /// <exception cref="ArgumentException">There is no band, a number is negative, or there are no good or no bad at all.</exception>
    public static WeightOfEvidence Of(params ImmutableArray<(long Good, long Bad)> bands)
    {
        if (bands.IsDefaultOrEmpty || bands.Any(band => band.Good < 0 || band.Bad < 0))
        {
            throw new ArgumentException("There is at least one band, and no number in it is negative.", nameof(bands));
        }
        decimal good = bands.Sum(band => band.Good);
        decimal bad = bands.Sum(band => band.Bad);
        if (good == 0 || bad == 0)
        {
            throw new ArgumentException("Without any good or any bad there is nothing to tell apart.", nameof(bands));
        }
        var weights = bands
            .Select(band =>
                band.Good == 0 || band.Bad == 0 ? (decimal?)null : NaturalLogarithm.Of(band.Good / good / (band.Bad / bad))
            )
            .ToList();
        var value = bands.Select((band, index) => ((band.Good / good) - (band.Bad / bad)) * weights[index]).ToList();
        return new([.. weights.Select(Rounded)], value.Contains(null) ? null : Rounded(value.Sum()));
    }

    private static decimal? Rounded(decimal? value) =>
        value is { } known ? decimal.Round(known, 6, MidpointRounding.ToEven) : null;
}
