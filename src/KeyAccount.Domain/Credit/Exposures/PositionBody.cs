using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
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
            ("available", position.AvailableOn is { } available ? StepBody.Day(available) : null),
            ("due", position.DueOn is { } due ? StepBody.Day(due) : null),
            ("secured", position.Secured is { } secured ? StepBody.Amount(secured) : null),
            ("madeToOrder", StepBody.Flag(position.IsMadeToOrder)),
            ("excluded", StepBody.Flag(position.IsExcluded)),
            ("disputed", StepBody.Flag(position.IsDisputed)),
            ("setOffContracted", StepBody.Flag(position.IsSetOffContracted)),
        ];

    public static ExposurePosition? Read(DocumentObject from, Currency currency)
    {
        var (document, item) = (from.Identifier("document"), from.Identifier("item"));
        var (company, debtor) = (from.Identifier("company"), from.Identifier("debtor"));
        var stage = StepBody.Stage(from, "stage");
        var available = from.Has("available") ? from.Value("available", DateScale.Instance) : null;
        var due = from.Has("due") ? from.Value("due", DateScale.Instance) : null;
        var secured = from.Has("secured") ? StepBody.ReadAmount(from, "secured") : null;
        var (isMadeToOrder, isExcluded) = (StepBody.IsSaid(from, "madeToOrder"), StepBody.IsSaid(from, "excluded"));
        var (isDisputed, isContracted) = (StepBody.IsSaid(from, "disputed"), StepBody.IsSaid(from, "setOffContracted"));
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
