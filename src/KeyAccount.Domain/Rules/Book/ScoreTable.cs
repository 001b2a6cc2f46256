using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>A scorecard as a table of bands.</summary>
internal static class ScoreTable
{
    public static IEnumerable<BookBlock> Of<TFacts>(Scorecard<TFacts> card, Language language) =>
        [
            new BookBlock.Paragraph(
                $"{BookWords.Total.In(language)}: {Number(card.TotalPoints)}. {BookWords.Missing.In(language)}: "
                    + Filled(BookWords.Of(card.Missing), language, $"{card.MinimumCoverage}")
                    + "."
            ),
            new BookBlock.Table(
                [
                    BookWords.Code.In(language),
                    BookWords.Question.In(language),
                    BookWords.Answer.In(language),
                    BookWords.Points.In(language),
                ],
                [.. card.Characteristics.SelectMany(line => Rows(line, language))],
                0
            ),
        ];

    private static IEnumerable<ImmutableArray<string>> Rows<TFacts>(Characteristic<TFacts> line, Language language)
    {
        for (var band = 0; band < line.Bands.Length; band++)
        {
            yield return
            [
                band == 0 ? line.Code : string.Empty,
                band == 0 ? line.Feature.Label.In(language) : string.Empty,
                Answer(line, band, language),
                Number(line.Bands[band].Points),
            ];
        }

        if (line.PointsWhenUnknown is { } points)
        {
            yield return [string.Empty, string.Empty, BookWords.Unknown.In(language), Number(points)];
        }
    }

    private static string Answer<TFacts>(Characteristic<TFacts> line, int band, Language language)
    {
        string Value(int of) => Wording.In(language).Value(line.Feature, line.Bands[of].From);
        var isLast = band == line.Bands.Length - 1;
        return band == 0 && isLast ? BookWords.Any.In(language)
            : band == 0 ? Filled(BookWords.UpTo, language, Value(1))
            : isLast ? Filled(BookWords.From, language, Value(band))
            : Filled(BookWords.FromUpTo, language, Value(band), Value(band + 1));
    }

    internal static string Filled(Label pattern, Language language, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, pattern.In(language), values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
