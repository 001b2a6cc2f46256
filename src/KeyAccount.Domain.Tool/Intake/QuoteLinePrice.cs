using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what is taken off the current line on the invoice, by its discounts or by what it is sold at.</summary>
internal sealed class QuoteLinePrice(TableReader table, RowFields fields, Currency currency)
{
    private static readonly (Column Column, WaterfallStepKind Kind, string Name)[] Named =
    [
        (QuoteColumns.Contract, WaterfallStepKind.Contract, "contract"),
        (QuoteColumns.Volume, WaterfallStepKind.Volume, "volume"),
        (QuoteColumns.Promotion, WaterfallStepKind.Promotion, "promotion"),
        (QuoteColumns.Match, WaterfallStepKind.CompetitorMatch, "match"),
    ];

    private readonly RowChecks checks = new(table);

    // A file that has discounts too says with a blank in all of them that a line is sold at list price.
    private readonly bool saysOnlyNet =
        (table.Has(QuoteColumns.NetAmount) || table.Has(QuoteColumns.NetPrice))
        && !table.Has(QuoteColumns.Manual)
        && !table.Has(QuoteColumns.ManualPercent)
        && !Named.Any(named => table.Has(named.Column));

    /// <summary>Reports what is wrong where the line can't be priced.</summary>
    public void Check() => Steps(Money.Zero(currency), 0);

    /// <summary>The steps on the invoice.</summary>
    /// <param name="list">The list price of all units.</param>
    /// <param name="quantity">The units; 0 when they are not known.</param>
    public List<Deduction> Steps(Money list, long quantity)
    {
        List<Deduction> steps = [];
        var running = list;
        foreach (var (column, kind, name) in Named)
        {
            if (Amount(column) is { IsPositive: true } taken)
            {
                steps.Add(Deduction.Of(kind, name, taken));
                running -= taken;
            }
        }

        var manual = Amount(QuoteColumns.Manual);
        var percent = fields.Percent(QuoteColumns.ManualPercent);
        var added = Amount(QuoteColumns.Surcharge) ?? Money.Zero(currency);
        var net = Net(quantity);
        var isUnknown = net is null && saysOnlyNet;
        var atDiscretion = manual ?? Money.Zero(currency);
        running -= atDiscretion;
        if (percent is { } rate)
        {
            var taken = running.Times(rate, Rounding.HalfAwayFromZero);
            (atDiscretion, running) = (atDiscretion + taken, running - taken);
        }

        if (net is { } sold && quantity > 0)
        {
            if (percent is not null)
            {
                table.Report(QuoteColumns.ManualPercent, "the row states what the line is sold at too; keep one of the two");
            }

            var rest = running + added - sold;
            (atDiscretion, added) = rest.IsNegative ? (atDiscretion, added - rest) : (atDiscretion + rest, added);
        }

        if (isUnknown || !atDiscretion.IsZero)
        {
            steps.Add(Deduction.Of(WaterfallStepKind.Manual, "manual", isUnknown ? null : atDiscretion));
        }

        if (!added.IsZero)
        {
            steps.Add(Deduction.Of(WaterfallStepKind.Surcharge, "surcharge", -added));
        }

        return steps;
    }

    private Money? Net(long quantity)
    {
        var (amount, unit) = (Amount(QuoteColumns.NetAmount), Amount(QuoteColumns.NetPrice));
        if (amount is not null && unit is not null)
        {
            table.Report(QuoteColumns.NetPrice, $"{QuoteColumns.NetAmount} is filled too; keep one of the two");
        }

        return amount ?? unit?.Times(quantity);
    }

    private Money? Amount(Column column) => checks.NotNegative(column, fields.Amount(column, currency));
}
