using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>A weighted evaluation: points per characteristic, added up to a score from 0 to 100.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Scorecard<TFacts>
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
        Fingerprint = Policy.Hash(Canonical());
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

    /// <summary>Scores one set of facts.</summary>
    /// <param name="facts">The answers.</param>
    /// <param name="asOf">The date for which the facts hold.</param>
    public Scoring Score(TFacts facts, LocalDate asOf)
    {
        Guard.Against.Null(facts);
        var lines = ImmutableArray.CreateBuilder<ScoreLine>(Characteristics.Length);
        foreach (var characteristic in Characteristics)
        {
            lines.Add(
                characteristic.Feature.TryRead(facts, out var code)
                    ? new(
                        characteristic.Code,
                        characteristic.Feature,
                        code,
                        characteristic.BandOf(code).Points,
                        characteristic.MaximumPoints
                    )
                    : new(
                        characteristic.Code,
                        characteristic.Feature,
                        null,
                        characteristic.Bands.Min(band => band.Points),
                        characteristic.MaximumPoints
                    )
            );
        }

        return new(Identity, Fingerprint, asOf, lines.MoveToImmutable(), Missing, MinimumCoverage);
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
                    $"{line.Code} {line.Feature.Name} {line.Feature.Scale.Canonical} {string.Join(',', line.Bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.From}:{band.Points}")))}"
                ),
            ]
        );
}
