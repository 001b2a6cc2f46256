namespace KeyAccount.Domain.Tool.Samples;

/// <summary>A category of the invented expenses.</summary>
/// <param name="Code">How files call it.</param>
/// <param name="Supplier">How its suppliers are called, with a number behind.</param>
/// <param name="TypicalCents">What a line usually costs.</param>
/// <param name="Weight">How often it occurs.</param>
/// <param name="LatelyPercent">What a line of the last half year costs, in percent of before.</param>
/// <param name="BudgetPercent">Its budget in percent of what was spent in the year before.</param>
internal sealed record SampleCategory(
    string Code,
    string Supplier,
    int TypicalCents,
    int Weight,
    int LatelyPercent,
    int BudgetPercent
)
{
    public static readonly SampleCategory[] All =
    [
        new("travel.air", "Airline", 38_000, 14, 135, 103),
        new("travel.hotel", "Hotel", 24_000, 18, 104, 103),
        new("travel.rail", "Railway", 9_000, 14, 100, 110),
        new("travel.car", "Car rental", 14_000, 8, 96, 103),
        new("meals", "Restaurant", 5_500, 16, 101, 98),
        new("hospitality", "Banqueting", 16_000, 7, 118, 45),
        new("events", "Trade fair", 95_000, 4, 100, 103),
        new("samples", "Parcel service", 12_000, 8, 92, 103),
        new("training", "Academy", 42_000, 4, 100, 60),
        new("compliance", "Registry", 18_000, 3, 100, 103),
        new("safety", "Outfitter", 11_000, 4, 100, 103),
    ];
}
