using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a price list.</summary>
internal static class ProductColumns
{
    public static readonly Column Product = new("product", "text", "The product; each occurs once in the file.")
    {
        Required = true,
    };

    public static readonly Column Group = new(
        "group",
        "letters, digits, `.`, `_` and `-`",
        "The product group. Blank: it is in none."
    );

    public static readonly Column ListPrice = new("list_price", "amount", "The list price of a unit. Blank: quotes state it.");

    public static readonly Column UnitCost = new("unit_cost", "amount", "What a unit costs. Blank: not known.");

    public static readonly Column UnitVariableCost = new(
        "unit_variable_cost",
        "amount",
        "The variable part of it, at most the cost. Blank: not split off."
    );

    public static readonly TableFormat Format = new(
        "Price list",
        "--products",
        [Product, Group, ListPrice, UnitCost, UnitVariableCost]
    );
}
