using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Quotes;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Divides what is taken off a quote as a whole among its lines, by what is left of them.</summary>
internal static class QuoteHeader
{
    /// <summary>The name of the step.</summary>
    public const string Name = "order";

    /// <summary>Why it can't be taken off; null when it can.</summary>
    public static (Column Column, string Message)? Problem(QuotedDeal deal)
    {
        try
        {
            return Amount(deal) is { } taken && Left(deal) is { } left && taken > left
                ? (
                    QuoteHeadColumns.HeaderDiscount,
                    $"{taken} is more than the {left} that is left of the lines of {Quoted.Text(deal.Id)}"
                )
                : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return (QuoteColumns.Quantity, $"the lines of {Quoted.Text(deal.Id)} are more together than can be counted");
        }
    }

    /// <summary>The waterfalls of the lines with their parts of it.</summary>
    public static IReadOnlyList<PriceWaterfall> Divided(QuotedDeal deal)
    {
        if (deal is { HeaderDiscount: null, HeaderPercent: null })
        {
            return [.. deal.Lines.Select(line => line.Fall)];
        }

        var parts =
            Amount(deal) is not { } amount ? null
            : amount.IsZero ? (IReadOnlyList<Money>)[.. deal.Lines.Select(_ => amount)]
            : amount.Allocate([.. deal.Lines.Select(line => (line.Number, line.Fall.InvoicePrice!.Value.MinorUnits))]);
        return
        [
            .. deal.Lines.Select(
                (line, at) =>
                    PriceWaterfall.Of(
                        line.Fall.List,
                        line.Fall.Cost,
                        [.. line.Fall.Deductions, Deduction.Of(WaterfallStepKind.Header, Name, parts?[at])]
                    )
            ),
        ];
    }

    /// <summary>What is taken off; null when it, or what it is divided by, is not known.</summary>
    private static Money? Amount(QuotedDeal deal)
    {
        if (deal is { HeaderDiscount: null, HeaderPercent: null } || Left(deal) is not { } left)
        {
            return null;
        }

        var amount = deal.HeaderDiscount ?? Money.Zero(left.Currency);
        return deal.HeaderPercent is { } rate ? amount + (left - amount).Times(rate, Rounding.HalfAwayFromZero) : amount;
    }

    private static Money? Left(QuotedDeal deal)
    {
        var currency = deal.Lines[0].Fall.List.Currency;
        _ = Money.Sum(deal.Lines.Select(line => line.Fall.List), currency);
        return KnownSum.Of(deal.Lines.Select(line => line.Fall.InvoicePrice), currency);
    }
}
