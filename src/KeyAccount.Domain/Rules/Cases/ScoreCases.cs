using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Draws the cases of a scorecard: around the beginning of each band, with the best answers to all other questions.</summary>
internal static class ScoreCases
{
    public static void Draw<TFacts>(Scorecard<TFacts> card, CaseSubject subject, CaseDrawing drawing)
    {
        Witness best = new([.. card.Characteristics.Select(line => ((Feature)line.Feature, (long?)Best(line)))]);
        foreach (var line in card.Characteristics)
        {
            for (var band = 1; band < line.Bands.Length; band++)
            {
                var (before, from) = (line.Bands[band - 1].Points, line.Bands[band]);
                var cut = Cut.Step(
                    line.Feature,
                    from.From,
                    _ => true,
                    (_, right) => right == from.From && before != from.Points
                );
                if (cut.Flips.IsEmpty)
                {
                    drawing.AddIdle(line.Code, cut, isProven: true);
                }
                else
                {
                    drawing.Add(line.Code, cut, best);
                }
            }
        }
    }

    private static long Best<TFacts>(Characteristic<TFacts> line) =>
        CellAnswers.Of(AskedFeature.Of(line)).MaxBy(code => line.BandOf(code).Points);
}
