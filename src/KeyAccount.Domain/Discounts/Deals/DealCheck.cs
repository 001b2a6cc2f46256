using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>What a line of a deal has to be, and how it is taken from a priced quote.</summary>
internal static class DealCheck
{
    public static DealLine Of(DealLine line, Currency currency)
    {
        Guard.Against.Null(line);
        Identifier.Check(line.Product);
        if (line.ProductGroup is { } group)
        {
            Identifier.Check(group);
        }
        if (line.Number < 1 || line.Quantity < 1)
        {
            throw Refusal.OutOfRange(
                nameof(line),
                $"line {line.Number} of {line.Quantity} units: number and quantity are at least 1."
            );
        }
        var zero = Money.Zero(currency);
        foreach (var amount in new[] { line.List, line.Net, line.Header, line.FreeGoods, line.Cost, line.VariableCost })
        {
            if (amount is { } known && (known - zero).IsNegative)
            {
                throw Refusal.OutOfRange(nameof(line), $"line {line.Number} has an amount of {known}, below 0.");
            }
        }
        _ = zero + (line.PocketPrice ?? zero);
        foreach (var promise in line.Favoured ?? [])
        {
            _ = zero + promise.UnitPrice;
        }
        return line.VariableCost > line.Cost
            ? throw Refusal.OutOfRange(
                nameof(line),
                $"line {line.Number} has a variable cost of {line.VariableCost}, above the cost of {line.Cost}."
            )
            : line with
            {
                Header = line.Header ?? zero,
            };
    }

    public static DealLine Line(QuoteLine line, IEnumerable<Adjustment> steps, PriceWaterfall fall) =>
        new()
        {
            Number = line.Number,
            Product = line.Product,
            ProductGroup = line.ProductGroup,
            Quantity = line.Quantity,
            List = line.ListAmount,
            Net = fall.InvoicePrice,
            Header = Money.Sum(
                steps
                    .Where(step => step.Discount is { Scope: DiscountScope.Order, IsMarkUp: false })
                    .Select(step => step.Granted),
                line.ListAmount.Currency
            ),
            FreeGoods = Money.SumIfKnown(
                fall.Deductions.Where(one => one.Kind == WaterfallStepKind.FreeGoods).Select(one => one.Amount),
                line.ListAmount.Currency
            ),
            PocketPrice = fall.PocketPrice,
            Cost = fall.Cost,
        };

    public static string Canonical(PricedQuote priced, DealWaterfall waterfall) =>
        string.Join(
            '\n',
            priced
                .Quote.Lines.Select(line =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{line.Number} {line.Product} {line.Quantity} {line.ListPrice}"
                    )
                )
                .Prepend(priced.Policy.Fingerprint)
                .Append(priced.ToString())
                .Concat(waterfall.Lines.Select(line => line.Waterfall.ToString()))
        );
}
