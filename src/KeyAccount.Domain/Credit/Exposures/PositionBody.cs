using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A position in a document; its currency is that of the amount beside it.</summary>
internal static class PositionBody
{
    public static ImmutableArray<string> Members { get; } =
    [
        "document",
        "item",
        "company",
        "debtor",
        "stage",
        "available",
        "due",
        "secured",
        "madeToOrder",
        "excluded",
        "disputed",
        "setOffContracted",
    ];

    public static IEnumerable<(string, DocumentValue?)> Write(ExposurePosition position) =>
        [
            ("document", DocumentValue.Of(position.Document)),
            ("item", DocumentValue.Of(position.Item)),
            ("company", DocumentValue.Of(position.Company)),
            ("debtor", DocumentValue.Of(position.Debtor)),
            ("stage", EnumWords<ExposureStage>.Write(position.Stage)),
            ("available", StepBody.Day(position.AvailableOn)),
            ("due", StepBody.Day(position.DueOn)),
            ("secured", StepBody.Amount(position.Secured)),
            ("madeToOrder", Parts.Flag(position.IsMadeToOrder)),
            ("excluded", Parts.Flag(position.IsExcluded)),
            ("disputed", Parts.Flag(position.IsDisputed)),
            ("setOffContracted", Parts.Flag(position.IsSetOffContracted)),
        ];

    public static ExposurePosition? Read(DocumentObject from, Currency currency)
    {
        var (document, item) = (from.Identifier("document"), from.Identifier("item"));
        var (company, debtor) = (from.Identifier("company"), from.Identifier("debtor"));
        var stage = StepBody.Stage(from, "stage");
        var available = StepBody.DayIfThere(from, "available");
        var due = StepBody.DayIfThere(from, "due");
        var secured = StepBody.ReadAmountIfThere(from, "secured");
        var (isMadeToOrder, isExcluded) = (Parts.FlagIfThere(from, "madeToOrder"), Parts.FlagIfThere(from, "excluded"));
        var (isDisputed, isContracted) = (Parts.FlagIfThere(from, "disputed"), Parts.FlagIfThere(from, "setOffContracted"));
        return document is null || item is null || company is null || debtor is null || stage is not { } known
            ? null
            : new()
            {
                Document = document,
                Item = item,
                Company = company,
                Debtor = debtor,
                Stage = known,
                Currency = currency,
                AvailableOn = available,
                DueOn = due,
                Secured = secured,
                IsMadeToOrder = isMadeToOrder,
                IsExcluded = isExcluded,
                IsDisputed = isDisputed,
                IsSetOffContracted = isContracted,
            };
    }
}
