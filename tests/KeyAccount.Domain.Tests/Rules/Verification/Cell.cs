using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Tests.Rules.Verification.Cell>;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Facts small enough that all of them can be looked at: five questions with a handful of answers each.</summary>
public sealed record Cell
{
    public long? Orders { get; init; }

    public Risk? Risk { get; init; }

    public Segment? Segment { get; init; }

    public bool? Insured { get; init; }

    public Signs? Signs { get; init; }
}

/// <summary>The questions, and all the answers to some of them.</summary>
public static class Cells
{
    public const long MostOrders = 4;

    public static Measure<Cell, long> Orders { get; } =
        Count("orders", new("orders", "pedidos", "订单数"), null, cell => cell.Orders, Direction.HigherIsBetter);

    public static Measure<Cell, Risk> Risk { get; } =
        Grade(
            "risk",
            new("risk", "riesgo", "风险"),
            (NamedScale<Risk>)Clients.Risk.Scale,
            cell => cell.Risk,
            Direction.LowerIsBetter
        );

    public static Choice<Cell, Segment> Segment { get; } =
        Choice("segment", new("segment", "segmento", "细分"), (NamedScale<Segment>)Clients.Segment.Scale, cell => cell.Segment);

    public static Flag<Cell> Insured { get; } = Flag("insured", new("insured", "asegurado", "已投保"), cell => cell.Insured);

    public static Marks<Cell, Signs> Signs { get; } =
        Marks("signs", new("signs", "señales", "标记"), (MarkScale<Signs>)Clients.Signs.Scale, cell => cell.Signs);

    public static ImmutableArray<Feature<Cell>> Features { get; } = [Orders, Risk, Segment, Insured, Signs];

    public static VerificationTerms Terms { get; } = new() { Domains = [FeatureDomain.Between(Orders, 0, MostOrders)] };

    /// <summary>Every combination of answers to the features, the missing answer being one of each; other questions are unanswered.</summary>
    public static Cell[] All(IReadOnlyCollection<Feature<Cell>> features)
    {
        IEnumerable<Cell> cells = [new()];
        cells = features.Contains(Orders)
            ? cells.SelectMany(cell => Each(0, MostOrders).Select(v => cell with { Orders = v }))
            : cells;
        cells = features.Contains(Risk)
            ? cells.SelectMany(cell => Each(0, 2).Select(v => cell with { Risk = (Risk?)v }))
            : cells;
        cells = features.Contains(Segment)
            ? cells.SelectMany(cell => new long?[] { null, 0, 1, 2, 5 }.Select(v => cell with { Segment = (Segment?)v }))
            : cells;
        cells = features.Contains(Insured)
            ? cells.SelectMany(cell => new bool?[] { null, false, true }.Select(v => cell with { Insured = v }))
            : cells;
        cells = features.Contains(Signs)
            ? cells.SelectMany(cell => Each(0, 7).Select(v => cell with { Signs = (Signs?)v }))
            : cells;
        return [.. cells];
    }

    /// <summary>The same facts with another answer to one question.</summary>
    public static long? CodeOf(this Cell cell, Feature<Cell> feature) => feature.TryRead(cell, out var code) ? code : null;

    private static IEnumerable<long?> Each(long from, long to)
    {
        yield return null;
        for (var value = from; value <= to; value++)
        {
            yield return value;
        }
    }
}
