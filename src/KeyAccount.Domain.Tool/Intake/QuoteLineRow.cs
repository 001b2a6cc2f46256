using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the line of a quote that the current row is; null, reported, when it can't be one.</summary>
internal sealed class QuoteLineRow(TableReader table, RowFields fields, Currency currency, PriceList prices)
{
    /// <summary>Goods without charge that are units of the line.</summary>
    public const string FreeUnits = "free-units";

    private const int MostUnits = 1_000_000_000;

    private static readonly (Column Column, WaterfallStepKind Kind, string Name)[] BesideInvoice =
    [
        (QuoteColumns.Rebate, WaterfallStepKind.RebateAccrual, "rebate"),
        (QuoteColumns.PromptPayment, WaterfallStepKind.PromptPayment, "prompt-payment"),
        (QuoteColumns.Advertising, WaterfallStepKind.CoOperativeAdvertising, "advertising"),
        (QuoteColumns.FreeGoods, WaterfallStepKind.FreeGoods, "free-goods"),
        (QuoteColumns.PriceProtection, WaterfallStepKind.PriceProtection, "price-protection"),
        (QuoteColumns.ClientPayment, WaterfallStepKind.PaymentToClient, "client-payment"),
        (QuoteColumns.Freight, WaterfallStepKind.Freight, "freight"),
        (QuoteColumns.FinanceCost, WaterfallStepKind.FinanceCost, "finance-cost"),
        (QuoteColumns.Service, WaterfallStepKind.Service, "service"),
    ];

    private readonly QuoteLinePrice price = new(table, fields, currency);
    private readonly RowChecks checks = new(table);

    public QuotedLine? Read(long number)
    {
        var product = fields.Name(QuoteColumns.Product);
        var group = fields.Identifier(QuoteColumns.Group);
        var units = fields.Whole(QuoteColumns.Quantity, 1, MostUnits);
        var listed = product is null ? null : prices.Find(product);
        var unitPrice =
            NotNegative(QuoteColumns.ListPrice) ?? (table[QuoteColumns.ListPrice].IsEmpty ? listed?.ListPrice : null);
        if (table[QuoteColumns.ListPrice].IsEmpty && unitPrice is null && product is not null)
        {
            table.Report(QuoteColumns.ListPrice, NoPrice(product));
        }

        var cost = NotNegative(QuoteColumns.UnitCost) ?? listed?.UnitCost;
        var variable =
            NotNegative(QuoteColumns.UnitVariableCost)
            ?? (table[QuoteColumns.UnitCost].IsEmpty ? listed?.UnitVariableCost : null);
        checks.PartOf(QuoteColumns.UnitVariableCost, variable, QuoteColumns.UnitCost, cost);
        var isFavouredNone = table[QuoteColumns.FavouredPrice].SequenceEqual("none"u8);
        var favoured = isFavouredNone ? null : NotNegative(QuoteColumns.FavouredPrice);
        var free = fields.Whole(QuoteColumns.FreeUnits, 0, MostUnits);
        var offer = Offer(product);
        if (product is null || unitPrice is not { } listPrice || units is not { } quantity)
        {
            price.Check();
            Given();
            return null;
        }

        try
        {
            var list = listPrice.Times(quantity);
            List<Deduction> steps = [.. price.Steps(list, quantity), .. Given()];
            if (free > 0)
            {
                steps.Add(Deduction.FreeGoods(FreeUnits, free, listPrice));
            }

            var fall = PriceWaterfall.Of(list, cost?.Times(quantity), steps);
            CheckSums(fall);
            return new(number, product, group ?? listed?.Group, quantity, listPrice, fall, variable?.Times(quantity))
            {
                Favoured = favoured,
                IsFavouredKnown = isFavouredNone || favoured is not null,
                Offer = offer,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            table.Report(QuoteColumns.Quantity, $"the amounts of the line are more than can be counted in {currency}");
            return null;
        }
    }

    private string NoPrice(string product)
    {
        var hint = NearestName.Hint(product, prices.Names);
        return prices.Find(product) is null
            ? $"there is no list price: the value is blank, and {Quoted.Text(product)} is not in --products{hint}"
            : $"there is no list price: the value is blank, and that of {Quoted.Text(product)} in --products too";
    }

    /// <summary>What is given beside the invoice; of an unknown amount where the file says so.</summary>
    private List<Deduction> Given()
    {
        List<Deduction> given = [];
        foreach (var (column, kind, name) in BesideInvoice)
        {
            if (table[column].SequenceEqual("?"u8))
            {
                given.Add(Deduction.Of(kind, name, null));
            }
            else if (NotNegative(column) is { IsPositive: true } amount)
            {
                given.Add(Deduction.Of(kind, name, amount));
            }
        }

        return given;
    }

    private void CheckSums(PriceWaterfall fall)
    {
        if (fall.InvoicePrice is { IsNegative: true } left)
        {
            table.Report(null, $"the discounts take more than the list price of {fall.List}: {left} is left");
        }
    }

    private CompetitorOffer? Offer(string? product)
    {
        checks.Needs(QuoteColumns.OfferPrice, QuoteColumns.Competitor);
        checks.Needs(QuoteColumns.Competitor, QuoteColumns.OfferPrice);
        checks.Needs(QuoteColumns.Competitor, QuoteColumns.OfferOn);
        checks.Needs(QuoteColumns.Competitor, QuoteColumns.OfferReference);
        var competitor = fields.Identifier(QuoteColumns.Competitor);
        var asked = NotNegative(QuoteColumns.OfferPrice);
        var on = fields.Date(QuoteColumns.OfferOn);
        var until = fields.Date(QuoteColumns.OfferUntil);
        var source = fields.Choice(QuoteColumns.OfferSource, Words.OfferSources) ?? OfferSource.Unknown;
        var isCorroborated = fields.Flag(QuoteColumns.OfferCorroborated) ?? false;
        var isConfidential = fields.Flag(QuoteColumns.OfferConfidential) ?? false;
        var reference = fields.Name(QuoteColumns.OfferReference);
        return competitor is null || asked is not { } unit || on is not { } day || reference is null || product is null
            ? null
            : new()
            {
                Competitor = competitor,
                EquivalentTo = PlainName.Of(product),
                UnitPrice = unit,
                On = day,
                Until = until,
                Source = source,
                IsCorroborated = isCorroborated,
                IsConfidential = isConfidential,
                Reference = reference,
            };
    }

    private Money? NotNegative(Column column) => checks.NotNegative(column, fields.Amount(column, currency));
}
