using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Benchmarks.Discounts;

/// <summary>Quotes of forty lines in three product groups, with costs and rebates; a function of the place alone.</summary>
internal static class QuoteGenerator
{
    public const int Lines = 40;

    private static readonly string?[] Groups = ["pumps", "fittings", null];
    private static readonly SplitMix Random = new(1);

    /// <summary>What is deducted from a whole quote: 40 EUR.</summary>
    public static readonly Deduction Freight = Deduction.Of(
        WaterfallStepKind.Freight,
        "truck",
        Money.OfMinor(QuoteByHand.Freight, Currency.Eur)
    );

    /// <summary>The first quotes, which all benchmarks of quotes share.</summary>
    public static Quote[] First(int quotes) => [.. Enumerable.Range(0, quotes).Select(At)];

    private static Quote At(int place) =>
        Quote.Of(
            new(2026, 3, 2),
            Currency.Eur,
            Enumerable.Range(0, Lines).Select(line => Line(((long)place * Lines) + line, line + 1)),
            new() { Tier = Random.Below(2, -1 - place) == 0 ? AccountTier.Key : AccountTier.Standard }
        );

    /// <summary>A cost of 55 % of list and a rebate of 1 %, both rounded down.</summary>
    public static LineCosting[] Costings(Quote quote) =>
        [
            .. quote.Lines.Select(line => new LineCosting
            {
                Line = line.Number,
                Cost = Money.OfMinor(Cost(line), Currency.Eur),
                Deductions =
                [
                    Deduction.Of(WaterfallStepKind.RebateAccrual, "year-end", Money.OfMinor(Rebate(line), Currency.Eur)),
                ],
            }),
        ];

    public static long Cost(QuoteLine line) => line.ListPrice.MinorUnits * line.Quantity * 55 / 100;

    public static long Rebate(QuoteLine line) => line.ListPrice.MinorUnits * line.Quantity / 100;

    private static QuoteLine Line(long place, int number)
    {
        var price = 2_000 + Random.Below(98_000, (place * 3) + 1);
        return new()
        {
            Number = number,
            Product = $"p-{number}",
            ProductGroup = Groups[Random.Below(3, place * 3)],
            ListPrice = Money.OfMinor(price, Currency.Eur),
            Quantity = 1 + Random.Below(30, (place * 3) + 2),
            FloorPrice = Money.OfMinor(price * 3 / 5, Currency.Eur),
        };
    }
}
