using KeyAccount.Domain.Tests.Conventions.Planted.Rules;

namespace KeyAccount.Domain.Tests.Conventions.Planted.Quantities;

/// <summary>Breaks the folder rule in a declaration and cannot keep its value.</summary>
public sealed class PlantedMoney
{
    private int looked;

    public long MinorUnits { get; set; }

    public IReadOnlyList<PlantedRule> Rules { get; init; } = [];

    public int Look() => ++looked;
}
