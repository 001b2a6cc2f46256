using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes leakage.csv: where the list price goes, by step, reason, territory and salesperson.</summary>
internal static class LeakageTable
{
    public const string FileName = "leakage.csv";

    /// <summary>The columns in their order.</summary>
    public static ImmutableArray<OutputColumn<(string By, LeakageRow Row)>> Columns { get; } =
    [
        new("by", "`all`, `step`, `reason`, `territory` or `salesperson`.", row => row.By),
        new(
            "step",
            "The step of the waterfall; blank for a sum of steps.",
            row => row.Row.Step is { } step ? Words.Write(step) : ""
        ),
        new("name", "The reason, territory or salesperson; blank when not known.", row => SpreadsheetText.Guard(row.Row.Name)),
        new("quotes", "How many quotes.", row => Figure.Of((int?)row.Row.Deals)),
        new("list", "Their list price, free goods aside.", row => Figure.Of(row.Row.List)),
        new("on_invoice", "What the invoice shows.", row => Figure.Of(row.Row.OnInvoice)),
        new("off_invoice", "What is given beside it.", row => Figure.Of(row.Row.OffInvoice)),
        new("cost_to_serve", "What serving costs.", row => Figure.Of(row.Row.CostToServe)),
        new("taken", "All three.", row => Figure.Of(row.Row.Taken)),
        new("of_list", "The same as a part of list; blank while a step is not known.", row => Figure.Of(row.Row.OfList)),
        new(
            "with_unknown",
            "Quotes of which a step is not known: the amounts are what is known of them.",
            row => Figure.Of((int?)row.Row.WithUnknown)
        ),
    ];

    /// <summary>The rows in their order.</summary>
    public static IEnumerable<(string By, LeakageRow Row)> Rows(DiscountLeakage leakage) =>
        [
            ("all", leakage.Total),
            .. leakage.ByStep.Select(row => ("step", row)),
            .. leakage.ByReason.Select(row => ("reason", row)),
            .. leakage.ByTerritory.Select(row => ("territory", row)),
            .. leakage.ByPerson.Select(row => ("salesperson", row)),
        ];
}
