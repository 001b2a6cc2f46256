using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a price list says of a product; null where it says nothing.</summary>
internal sealed record ListedProduct(string? Group, Money? ListPrice, Money? UnitCost, Money? UnitVariableCost);
