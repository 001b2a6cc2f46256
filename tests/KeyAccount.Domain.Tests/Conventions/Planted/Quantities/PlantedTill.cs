namespace KeyAccount.Domain.Tests.Conventions.Planted.Quantities;

/// <summary>Cannot change by itself, but holds what can.</summary>
public sealed class PlantedTill(IReadOnlyList<PlantedMoney> content)
{
    public int Count => content.Count;
}
