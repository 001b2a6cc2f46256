using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Counts what the cases of a scorecard reached: bands, both sides of their thresholds, unknown answers.</summary>
internal sealed class ScorecardCoverage<TFacts>(ScorecardSubject<TFacts> subject)
{
    private readonly Dictionary<string, int> hits = new(StringComparer.Ordinal);
    private int answered;
    private int unknown;
    private int atThreshold;

    public decimal UnknownShare => answered == 0 ? 0 : (decimal)unknown / answered;

    public decimal ThresholdShare => answered == 0 ? 0 : (decimal)atThreshold / answered;

    public ImmutableArray<CoverageItem> Items =>
        [.. Names().Distinct(StringComparer.Ordinal).Select(name => new CoverageItem(name, hits.GetValueOrDefault(name)))];

    public void Count(ScoreTrial<TFacts> trial)
    {
        for (var index = 0; index < subject.Features.Length; index++)
        {
            answered++;
            var line = subject.Scorecard.Characteristics[index];
            if (trial.Answers.CodeOf(subject.Features[index]) is not { } code)
            {
                unknown++;
                Hit(UnknownOf(line));
                continue;
            }

            atThreshold += subject.Thresholds[index].Any(threshold => Math.Abs(code - threshold) <= 1) ? 1 : 0;
            Hit(BandOf(line, line.BandOf(code)));
            if (subject.Thresholds[index].Any(threshold => code == threshold || code == threshold - 1))
            {
                Hit(At(line, code));
            }
        }

        Hit(trial.Score is null ? "score undetermined" : "score determined");
    }

    private IEnumerable<string> Names() =>
        subject
            .Scorecard.Characteristics.SelectMany(
                (line, index) =>
                    line
                        .Bands.Select(band => BandOf(line, band))
                        .Concat(subject.Thresholds[index].SelectMany(code => new[] { At(line, code - 1), At(line, code) }))
                        .Append(UnknownOf(line))
            )
            .Append("score determined")
            .Concat(subject.Scorecard.MinimumCoverage.BasisPoints > 0 ? ["score undetermined"] : Array.Empty<string>());

    private void Hit(string name) => hits[name] = hits.GetValueOrDefault(name) + 1;

    private static string BandOf(Characteristic<TFacts> line, Band band) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line.Code} band from {band.From} with {band.Points} points");

    private static string At(Characteristic<TFacts> line, long code) =>
        $"{line.Feature.Name} = {Wording.In(Language.English).Value(line.Feature, code)}";

    private static string UnknownOf(Characteristic<TFacts> line) => $"{line.Feature.Name} unknown";
}
