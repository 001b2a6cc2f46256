using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The products of a price list. A name that differs only in spaces, marks and case is found too, and said.</summary>
internal sealed class PriceList
{
    private readonly Dictionary<string, ListedProduct> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> folded = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Listed, long Rows)> otherwise = new(StringComparer.Ordinal);

    /// <summary>No price list.</summary>
    public static PriceList None { get; } = new();

    public IEnumerable<string> Names => products.Keys;

    /// <summary>Names that were written otherwise than in the list, in how many rows.</summary>
    public IReadOnlyDictionary<string, (string Listed, long Rows)> Otherwise => otherwise;

    /// <summary>Reads a price list; what is wrong goes to the gate.</summary>
    public static PriceList Read(TableReader table, ColumnMapping mapping, Currency currency)
    {
        var (fields, checks, list) = (new RowFields(table, mapping), new RowChecks(table), new PriceList());
        while (table.Read())
        {
            var name = fields.Name(ProductColumns.Product);
            checks.Once(ProductColumns.Product, name);
            var group = fields.Identifier(ProductColumns.Group);
            var price = fields.Amount(ProductColumns.ListPrice, currency);
            var cost = fields.Amount(ProductColumns.UnitCost, currency);
            var variable = fields.Amount(ProductColumns.UnitVariableCost, currency);
            checks.NotNegative(ProductColumns.ListPrice, price);
            checks.NotNegative(ProductColumns.UnitCost, cost);
            checks.NotNegative(ProductColumns.UnitVariableCost, variable);
            checks.PartOf(ProductColumns.UnitVariableCost, variable, ProductColumns.UnitCost, cost);
            if (table.Accept())
            {
                list.Add(name!, new ListedProduct(group, price, cost, variable));
            }
        }

        return list;
    }

    /// <summary>The product of a name; null when it is not in the list, or not clear which is meant.</summary>
    public ListedProduct? Find(string name)
    {
        if (products.TryGetValue(name, out var found))
        {
            return found;
        }

        if (!folded.TryGetValue(Fold(name), out var listed) || listed is null)
        {
            return null;
        }

        otherwise[name] = (listed, otherwise.GetValueOrDefault(name).Rows + 1);
        return products[listed];
    }

    private void Add(string name, ListedProduct product)
    {
        products[name] = product;
        var key = Fold(name);
        folded[key] = folded.ContainsKey(key) ? null : name;
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);
}
