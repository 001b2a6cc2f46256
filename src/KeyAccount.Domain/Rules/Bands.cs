using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// Points that step at thresholds of one measure. Only thresholds are stated, so the bands are total and disjoint by construction.
/// </summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TValue">The type of the answer.</typeparam>
public sealed class Bands<TFacts, TValue>
    where TValue : struct
{
    private readonly Measure<TFacts, TValue> measure;

    private readonly int? pointsWhenUnknown;

    private Bands(Measure<TFacts, TValue> measure, ImmutableArray<Band> steps, int? pointsWhenUnknown) =>
        (this.measure, Steps, this.pointsWhenUnknown) = (measure, steps, pointsWhenUnknown);

    internal ImmutableArray<Band> Steps { get; }

    /// <summary>The points from this threshold on, the threshold itself included.</summary>
    /// <exception cref="ArgumentException">The threshold does not rise above the one before.</exception>
    public Bands<TFacts, TValue> From(TValue threshold, int points) =>
        With(measure.Scale.Encode(threshold), points, nameof(threshold));

    /// <summary>The points beyond this threshold, the threshold itself excluded.</summary>
    /// <exception cref="ArgumentException">The threshold does not rise above the one before.</exception>
    public Bands<TFacts, TValue> Above(TValue threshold, int points) =>
        With(measure.Scale.Encode(threshold) + 1, points, nameof(threshold));

    /// <summary>
    /// The points while the answer is unknown, in place of the scorecard's own treatment: the line then counts as covered, and the
    /// score is provisional. At most the points of the worst answer, so that hiding an answer never pays.
    /// </summary>
    public Bands<TFacts, TValue> WhenUnknown(int points) => new(measure, Steps, Guard.Against.Negative(points));

    /// <summary>Makes the characteristic of a scorecard.</summary>
    /// <param name="code">Its stable code, unique in its scorecard.</param>
    /// <exception cref="ArgumentException">No answer gives points, or an unknown one gives more than the worst known one.</exception>
    public Characteristic<TFacts> As(string code) => new(code, measure, Steps, pointsWhenUnknown);

    internal static Bands<TFacts, TValue> StartingWith(Measure<TFacts, TValue> measure, int points) =>
        new(measure, [new(measure.Scale.SmallestCode, Guard.Against.Negative(points))], null);

    private Bands<TFacts, TValue> With(long from, int points, string parameter) =>
        from > measure.Scale.LargestCode
            ? throw new ArgumentException(
                $"Nothing lies above {measure.Scale.Format(measure.Scale.LargestCode, Language.English)}, the end of the scale of '{measure.Name}'.",
                parameter
            )
        : from <= Steps[^1].From
            ? throw new ArgumentException(
                $"The thresholds of '{measure.Name}' must rise: {measure.Scale.Format(from, Language.English)} does not lie above {measure.Scale.Format(Steps[^1].From, Language.English)}.",
                parameter
            )
        : new(measure, Steps.Add(new(from, Guard.Against.Negative(points))), pointsWhenUnknown);
}
