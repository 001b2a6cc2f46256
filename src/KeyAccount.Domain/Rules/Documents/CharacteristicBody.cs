using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>One line of a scorecard in a document: a question, and the points of each band of answers.</summary>
internal sealed class CharacteristicBody<TFacts>(FeatureCatalog<TFacts> catalog, Func<Feature, string?>? prohibited = null)
{
    /// <summary>The most points of one band, so that all of them can be added up.</summary>
    public const int MostPoints = 10_000_000;

    private const string From = "from";
    private const string Above = "above";
    private const string Points = "points";
    private const string WhenUnknown = "whenUnknown";

    private readonly StatementReader<TFacts> reader = new(catalog, prohibited);
    private readonly StatementWriter<TFacts> writer = new(catalog);

    public static IReadOnlyCollection<string> Names => ["code", "feature", "bands", WhenUnknown];

    public DocumentValue Schema
    {
        get
        {
            var points = SchemaParts.Whole(0, MostPoints);
            var threshold = DocumentValue.Object();
            ImmutableArray<FormMember> band =
            [
                new(From, SchemaParts.Described("the threshold, itself included", threshold), IsRequired: false),
                new(Above, SchemaParts.Described("the threshold, itself excluded", threshold), IsRequired: false),
                new(Points, points),
            ];
            return SchemaParts.Object([
                new("code", SchemaParts.Identifier),
                new(
                    "feature",
                    SchemaParts.OneOf([
                        .. catalog
                            .Features.Where(feature => feature.Scale.IsOrdered)
                            .Select(feature => StatementSchema.Name(feature.Name, feature.Label.English)),
                        .. catalog
                            .Families.Where(family => family[family.Smallest].Scale.IsOrdered)
                            .Select(StatementSchema.Name),
                    ])
                ),
                new("bands", SchemaParts.List(SchemaParts.Object(band), 1)),
                new(WhenUnknown, SchemaParts.Described("points while the answer is unknown", points), IsRequired: false),
            ]);
        }
    }

    public DocumentValue Write(Characteristic<TFacts> line) =>
        DocumentValue.Object(
            ("code", DocumentValue.Of(line.Code)),
            ("feature", DocumentValue.Of(writer.NameOf(line.Feature))),
            (
                "bands",
                DocumentValue.List(line.Bands.Select((band, index) => Band(line.Feature.Scale, band, isFirst: index == 0)))
            ),
            (WhenUnknown, line.PointsWhenUnknown is { } points ? DocumentValue.Of((long)points) : null)
        );

    public Characteristic<TFacts>? Read(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, Names) is not { } line)
        {
            return null;
        }

        var code = line.Identifier("code");
        var feature = reader.Question(line.Required("feature"), problems);
        var whenUnknown = line.Has(WhenUnknown) ? line.Whole(WhenUnknown, 0, MostPoints) : null;
        if (feature is { Scale.IsOrdered: false })
        {
            problems.Add(PolicyDocumentFault.UnknownFeature, line.Find("feature")!, "a question whose answers have an order");
            return null;
        }

        var bands = feature is null ? default : Bands(line, feature.Scale);
        return code is null || feature is null || bands.IsDefault || (whenUnknown is null && line.Has(WhenUnknown))
            ? null
            : Attempt.To(() => new Characteristic<TFacts>(code, feature, bands, whenUnknown), value, problems);
    }

    private static DocumentValue Band(Scale scale, Band band, bool isFirst)
    {
        var points =
            band.Points <= MostPoints
                ? DocumentValue.Of((long)band.Points)
                : throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"At most {MostPoints} points are read, not {band.Points}."),
                    nameof(band)
                );
        return isFirst ? DocumentValue.Object((Points, points))
            : IsBeyond(scale, band.From) ? DocumentValue.Object((Above, Operands.Write(scale, band.From - 1)), (Points, points))
            : DocumentValue.Object((From, Operands.Write(scale, band.From)), (Points, points));
    }

    /// <summary>Whether "above" says it better: one grain beyond a round figure, or a number that no member has.</summary>
    private static bool IsBeyond(Scale scale, long code) =>
        !scale.IsCode(code)
        || (
            scale is AmountScale or ShareScale or PercentageScale or NumberScale
            && (code - 1 == 0 || (code - 1) % 100 == 0)
            && code % 10 is 1 or -9
        );

    private static ImmutableArray<Band> Bands(DocumentObject line, Scale scale)
    {
        var items = line.List("bands", 1, int.MaxValue);
        if (items.IsDefault)
        {
            return default;
        }

        var bands = ImmutableArray.CreateBuilder<Band>(items.Length);
        var isRight = true;
        foreach (var item in items)
        {
            if (BandOf(item, scale, isFirst: ReferenceEquals(item, items[0]), line.Problems) is not { } band)
            {
                isRight = false;
                continue;
            }

            if (bands.Count > 0 && band.From <= bands[^1].From)
            {
                isRight = false;
                line.Problems.Add(
                    PolicyDocumentFault.NonMonotoneLadder,
                    item,
                    DocumentPrinter.Flat(item),
                    "a threshold beyond the one before"
                );
            }

            bands.Add(band);
        }

        return isRight ? bands.ToImmutable() : default;
    }

    private static Band? BandOf(DocumentValue item, Scale scale, bool isFirst, DocumentProblems problems)
    {
        IReadOnlyCollection<string> declared = isFirst ? [Points] : [From, Above, Points];
        if (DocumentObject.Of(item, problems, declared) is not { } band)
        {
            return null;
        }

        var points = band.Whole(Points, 0, MostPoints);
        if (isFirst)
        {
            return points is { } first ? new(scale.SmallestCode, first) : null;
        }

        if (band.Has(From) == band.Has(Above))
        {
            problems.Add(
                band.Has(From) ? PolicyDocumentFault.Refused : PolicyDocumentFault.MissingMember,
                item,
                band.Has(From) ? "two thresholds" : "no threshold",
                "either \"from\" or \"above\"; only the first band has none"
            );
            return null;
        }

        var isFrom = band.Has(From);
        if (Operands.Read(scale, band.Find(isFrom ? From : Above)!, problems) is not { } code)
        {
            return null;
        }

        if (!isFrom && code == scale.LargestCode)
        {
            problems.Add(PolicyDocumentFault.EmptyInterval, band.Find(Above)!, "a threshold below the end of the scale");
            return null;
        }

        return points is { } given ? new(isFrom ? code : code + 1, given) : null;
    }
}
