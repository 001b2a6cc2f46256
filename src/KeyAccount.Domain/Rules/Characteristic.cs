using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>One line of a scorecard: a question, and the points for each band of answers.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Characteristic<TFacts>
{
    internal Characteristic(string code, Feature<TFacts> feature, ImmutableArray<Band> bands, int? pointsWhenUnknown)
    {
        Code = Identifier.Check(code);
        Feature = feature;
        Bands = bands;
        PointsWhenUnknown = pointsWhenUnknown;
        MaximumPoints = bands.Max(band => band.Points);
        WorstPoints = bands.Min(band => band.Points);
        if (MaximumPoints == 0)
        {
            throw new ArgumentException($"'{code}' gives no points for any answer.", nameof(bands));
        }

        if (pointsWhenUnknown > WorstPoints)
        {
            throw new ArgumentException(
                $"'{code}' gives {pointsWhenUnknown} points for an unknown answer and {WorstPoints} for the worst one: hiding it would pay.",
                nameof(pointsWhenUnknown)
            );
        }
    }

    /// <summary>The stable code, unique in its scorecard.</summary>
    public string Code { get; }

    /// <summary>The question.</summary>
    public Feature<TFacts> Feature { get; }

    /// <summary>The bands, ascending; the first reaches down to the end of the scale, the last up to it.</summary>
    public ImmutableArray<Band> Bands { get; }

    /// <summary>The most points that it can give: its weight.</summary>
    public int MaximumPoints { get; }

    /// <summary>The points while the answer is unknown; <c>null</c> leaves it to the scorecard, which defers by default.</summary>
    public int? PointsWhenUnknown { get; }

    /// <summary>The fewest points that a known answer can give.</summary>
    internal int WorstPoints { get; }

    /// <summary>The band that holds an answer.</summary>
    public Band BandOf(long code)
    {
        var band = Bands[0];
        foreach (var next in Bands)
        {
            if (code < next.From)
            {
                break;
            }

            band = next;
        }

        return band;
    }
}
