using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>A weighted evaluation: points per characteristic, added up to a score from 0 to 100.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Scorecard<TFacts> : IScoreLines, IEquatable<Scorecard<TFacts>>
{
    /// <summary>Makes a scorecard.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="totalPoints">What the maximum points of all characteristics must add up to: a check against a lost line.</param>
    /// <param name="missing">What becomes of a characteristic without an answer.</param>
    /// <param name="minimumCoverage">
    /// The share of all points that must be answered, inclusive; below it the score is undetermined. 100 % for
    /// <see cref="MissingAnswer.Defer"/>.
    /// </param>
    /// <param name="characteristics">The lines, each with its own code and feature.</param>
    /// <exception cref="ArgumentException">
    /// There are no characteristics, a code or a feature stands twice, or the points do not add up to the total.
    /// </exception>
    public Scorecard(
        PolicyIdentity identity,
        int totalPoints,
        MissingAnswer missing,
        Share minimumCoverage,
        params ImmutableArray<Characteristic<TFacts>> characteristics
    )
    {
        Identity = Guard.Against.Null(identity);
        Missing = missing;
        MinimumCoverage = missing == MissingAnswer.Defer ? Share.Percent(100) : minimumCoverage;
        Characteristics = characteristics;
        Refuse(characteristics, totalPoints);
        TotalPoints = totalPoints;
        Fingerprint = TextHash.Of(Canonical());
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over the canonical form, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The lines in their stated order; the order never changes a score.</summary>
    public ImmutableArray<Characteristic<TFacts>> Characteristics { get; }

    /// <summary>The points of the best answers to everything.</summary>
    public int TotalPoints { get; }

    /// <summary>What becomes of a characteristic without an answer.</summary>
    public MissingAnswer Missing { get; }

    /// <summary>The share of all points that must be answered, inclusive.</summary>
    public Share MinimumCoverage { get; }

    /// <summary>Scores one set of facts. Allocates nothing but the result; its lines are derived when asked for.</summary>
    /// <param name="facts">The answers.</param>
    /// <param name="asOf">The date for which the facts hold.</param>
    public Scoring Score(TFacts facts, LocalDate asOf)
    {
        if (facts is null)
        {
            Guard.Against.Null(facts);
        }

        var codes = new long[Characteristics.Length];
        ulong known = 0;
        for (var index = 0; index < codes.Length; index++)
        {
            known |= Characteristics[index].Feature.TryRead(facts!, out codes[index]) ? 1UL << index : 0;
        }

        var (score, coverage) = Sum(codes, known);
        return new(this, asOf, codes, known, score, coverage);
    }

    ImmutableArray<AskedFeature> IInvertible<decimal?>.Asked => [.. Characteristics.Select(AskedFeature.Of)];

    decimal? IInvertible<decimal?>.Answer(ReadOnlySpan<long> codes, ulong known) => Sum(codes, known).Score;

    private (decimal? Score, Share Coverage) Sum(ReadOnlySpan<long> codes, ulong known)
    {
        var sum = default(ScoreSum);
        for (var index = 0; index < codes.Length; index++)
        {
            sum += SumOf(Characteristics[index], ((known >> index) & 1) != 0 ? codes[index] : null);
        }

        return (ScoreOf(sum), CoverageOf(sum));
    }

    /// <summary>The score that lines add up to; <c>null</c> when too little is answered.</summary>
    internal decimal? ScoreOf(ScoreSum sum) =>
        CoverageOf(sum) < MinimumCoverage || sum.Measured == 0
            ? null
            : decimal.Round(sum.Points * 100m / sum.Measured, 2, MidpointRounding.ToEven);

    /// <summary>What an answer to the question of that name adds; nothing when the scorecard does not ask it.</summary>
    internal ScoreSum SumOf(string feature, long? code) =>
        Characteristics.FirstOrDefault(line => string.Equals(line.Feature.Name, feature, StringComparison.Ordinal)) is { } line
            ? SumOf(line, code)
            : default;

    private Share CoverageOf(ScoreSum sum) => Share.Of(sum.Covered, TotalPoints, Rounding.Down);

    private ScoreSum SumOf(Characteristic<TFacts> line, long? code) =>
        code is { } known ? new(line.BandOf(known).Points, line.MaximumPoints, line.MaximumPoints)
        : line.PointsWhenUnknown is { } stated ? new(stated, line.MaximumPoints, line.MaximumPoints)
        : Missing == MissingAnswer.Worst ? new(line.WorstPoints, line.MaximumPoints, 0)
        : default;

    IReadOnlyList<Feature> IReplayable.Questions => [.. Characteristics.Select(line => line.Feature)];

    bool IReplayable.IsAsked(Feature feature) => true;

    IRecordable IReplayable.Again(ReadOnlySpan<long> codes, ulong known, LocalDate asOf)
    {
        var (score, coverage) = Sum(codes, known);
        return new Scoring(this, asOf, codes.ToArray(), known, score, coverage);
    }

    /// <summary>Whether the other one has the same identity and fingerprint.</summary>
    public bool Equals(Scorecard<TFacts>? other) =>
        other is not null && Identity == other.Identity && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scorecard<TFacts>);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    ImmutableArray<ScoreLine> IScoreLines.LinesOf(ReadOnlySpan<long> codes, ulong known)
    {
        var lines = ImmutableArray.CreateBuilder<ScoreLine>(codes.Length);
        for (var index = 0; index < codes.Length; index++)
        {
            var line = Characteristics[index];
            var actual = ((known >> index) & 1) != 0 ? codes[index] : (long?)null;
            var points = actual is { } code ? line.BandOf(code).Points : line.PointsWhenUnknown ?? line.WorstPoints;
            lines.Add(new(line.Code, line.Feature, actual, points, line.MaximumPoints));
        }

        return lines.MoveToImmutable();
    }

    private static void Refuse(ImmutableArray<Characteristic<TFacts>> characteristics, int totalPoints)
    {
        if (characteristics.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A scorecard without characteristics would score nothing.", nameof(characteristics));
        }

        FeatureCheck.Refuse([.. characteristics.Select(characteristic => characteristic.Feature)]);
        foreach (
            var code in characteristics.GroupBy(line => line.Code, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        {
            throw new ArgumentException($"Two characteristics have the code '{code.Key}'.", nameof(characteristics));
        }

        if (characteristics.Sum(characteristic => characteristic.MaximumPoints) is var sum && sum != totalPoints)
        {
            throw new ArgumentException($"The points add up to {sum}, not to {totalPoints}.", nameof(characteristics));
        }
    }

    private string Canonical() =>
        string.Join(
            '\n',
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"scorecard {Identity.Id} {Identity.Version} {Missing} {MinimumCoverage.BasisPoints}"
                ),
                .. Characteristics.Select(line =>
                    $"{line.Code} {line.Feature.Name} {line.Feature.Scale.Canonical}{Unknown(line)} {string.Join(',', line.Bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.From}:{band.Points}")))}"
                ),
            ]
        );

    private static string Unknown(Characteristic<TFacts> line) =>
        line.PointsWhenUnknown is { } points ? string.Create(CultureInfo.InvariantCulture, $" unknown:{points}") : string.Empty;
}
