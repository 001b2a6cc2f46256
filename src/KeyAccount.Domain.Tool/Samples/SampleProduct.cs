using System.Collections.Immutable;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>An invented product with its list price and cost in cents.</summary>
internal sealed record SampleProduct(string Name, string Group, long ListCents, long CostCents)
{
    public static readonly ImmutableArray<SampleProduct> All =
    [
        new("Pump 20", "pumps", 84_000, 38_600),
        new("Pump 40", "pumps", 149_000, 70_000),
        new("Pump 80", "pumps", 268_000, 131_000),
        new("Drive S", "drives", 56_000, 27_500),
        new("Drive M", "drives", 98_500, 47_200),
        new("Drive L", "drives", 171_000, 84_000),
        new("Valve DN15", "fittings", 4_250, 1_480),
        new("Valve DN25", "fittings", 6_900, 2_450),
        new("Flange DN25", "fittings", 1_850, 620),
        new("Gasket set", "spares", 1_290, 310),
        new("Seal kit", "spares", 3_480, 940),
    ];

    /// <summary>A product of which nobody knows the cost yet.</summary>
    public static readonly SampleProduct New = new("Controller X", "drives", 42_000, 0);

    /// <summary>The row of the price list.</summary>
    public SampleRow Row()
    {
        var row = new SampleRow();
        row.Set(ProductColumns.Product, Name);
        row.Set(ProductColumns.Group, Group);
        row.Set(ProductColumns.ListPrice, ListCents);
        if (CostCents > 0)
        {
            row.Set(ProductColumns.UnitCost, CostCents);
            row.Set(ProductColumns.UnitVariableCost, CostCents / 10 * 7);
        }

        return row;
    }
}
