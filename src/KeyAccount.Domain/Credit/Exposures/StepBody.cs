using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A step in a document, without what is not said.</summary>
internal static class StepBody
{
    private static readonly EnumWords<ExposureStepKind> Kinds = Parts.Words<ExposureStepKind>();
    private static readonly EnumWords<ExposureStage> Stages = Parts.Words<ExposureStage>();
    private static readonly InstantPattern Times = InstantPattern.ExtendedIso;

    public static ImmutableArray<string> Members { get; } = ["id", "kind", "on", "document", "item"];

    public static IEnumerable<(string, DocumentValue?)> Write(ExposureStep step) =>
        [
            ("id", DocumentValue.Of(step.Id)),
            ("kind", EnumWords<ExposureStepKind>.Write(step.Kind)),
            ("on", Day(step.On)),
            ("document", step.Saved is { } saved ? Write(saved) : DocumentValue.Of(step.Document)),
            ("item", Parts.Text(step.Item)),
        ];

    public static ExposureStep? Read(DocumentObject members)
    {
        var id = members.Identifier("id");
        var kind = Kinds.Read(members.Required("kind"), members.Problems);
        var on = members.Value("on", DateScale.Instance);
        var item = Parts.NameIfThere(members, "item");
        var saved = kind == ExposureStepKind.Saved ? Saved(members) : null;
        var number = kind == ExposureStepKind.Saved ? saved?.Number : members.Identifier("document");
        return members.Problems.IsEmpty && id is not null && kind is { } known && on is { } day && number is not null
            ? Attempt.To(() => Step(id, known, number, saved, item, day), members.Itself, members.Problems)
            : null;
    }

    private static ExposureStep Step(
        string id,
        ExposureStepKind kind,
        string number,
        ExposureDocument? saved,
        string? item,
        LocalDate on
    ) =>
        kind switch
        {
            ExposureStepKind.Saved => ExposureStep.Save(id, saved!, on),
            ExposureStepKind.Voided => ExposureStep.Void(id, number, on),
            ExposureStepKind.Closed => ExposureStep.Close(id, number, on),
            ExposureStepKind.Reopened => ExposureStep.Reopen(id, number, on),
            ExposureStepKind.Disputed => ExposureStep.Dispute(id, number, item, on),
            ExposureStepKind.DisputeSettled => ExposureStep.Settle(id, number, item, on),
        };

    public static DocumentValue Write(ExposureDocument document) =>
        DocumentValue.Object(
            ("number", DocumentValue.Of(document.Number)),
            ("company", DocumentValue.Of(document.Company)),
            ("debtor", DocumentValue.Of(document.Debtor)),
            ("stage", EnumWords<ExposureStage>.Write(document.Stage)),
            ("orderedBy", Parts.Text(document.OrderedBy)),
            ("excluded", Parts.Flag(document.IsExcluded)),
            ("setOffContracted", Parts.Flag(document.IsSetOffContracted)),
            ("items", DocumentValue.List(document.Items.Select(Write)))
        );

    private static DocumentValue Write(ExposureItem item) =>
        DocumentValue.Object(
            ("number", DocumentValue.Of(item.Number)),
            ("amount", KeptParts.Write(item.Amount)),
            ("tax", item.Tax.IsZero ? null : KeptParts.Write(item.Tax)),
            ("available", Day(item.AvailableOn)),
            ("due", Day(item.DueOn)),
            ("secured", Amount(item.Secured)),
            ("madeToOrder", Parts.Flag(item.IsMadeToOrder)),
            ("from", Parts.List(item.Sources, Write))
        );

    private static DocumentValue Write(ExposureSource source) =>
        DocumentValue.Object(
            ("document", DocumentValue.Of(source.Document)),
            ("item", Parts.Text(source.Item)),
            ("amount", Amount(source.Amount)),
            ("prepaid", Amount(source.Prepaid))
        );

    public static ExposureDocument? Saved(DocumentObject members)
    {
        string[] declared = ["number", "company", "debtor", "stage", "orderedBy", "excluded", "setOffContracted", "items"];
        if (members.Object("document", declared) is not { } document)
        {
            return null;
        }
        var number = document.Identifier("number");
        var company = document.Identifier("company");
        var debtor = document.Identifier("debtor");
        var stage = Stage(document, "stage");
        var by = Parts.NameIfThere(document, "orderedBy");
        var isExcluded = Parts.FlagIfThere(document, "excluded");
        var isContracted = Parts.FlagIfThere(document, "setOffContracted");
        var listed = document.List("items", 1, ExposureBounds.MaximumItems);
        ImmutableArray<ExposureItem?> items = listed.IsDefault ? [] : [.. listed.Select(item => Item(item, members.Problems))];
        if (number is null || company is null || debtor is null || stage is not { } known || items.Contains(null))
        {
            return null;
        }
        return Attempt.To(
            () =>
            {
                var made = ExposureDocument.Of(number, company, debtor, known, items.OfType<ExposureItem>());
                made = by is null ? made : made.Ordered(by);
                made = isExcluded ? made.Excluded() : made;
                return isContracted ? made.SetOffByContract() : made;
            },
            document.Itself,
            members.Problems
        );
    }

    private static ExposureItem? Item(DocumentValue value, DocumentProblems problems)
    {
        string[] declared = ["number", "amount", "tax", "available", "due", "secured", "madeToOrder", "from"];
        if (DocumentObject.Of(value, problems, declared) is not { } item)
        {
            return null;
        }
        var number = item.Identifier("number");
        var amount = ReadAmount(item, "amount");
        var tax = ReadAmountIfThere(item, "tax");
        var secured = ReadAmountIfThere(item, "secured");
        var available = DayIfThere(item, "available");
        var due = DayIfThere(item, "due");
        var isMadeToOrder = Parts.FlagIfThere(item, "madeToOrder");
        var listed = item.Has("from") ? item.List("from", 1, ExposureBounds.MaximumItems) : [];
        ImmutableArray<ExposureSource?> from = listed.IsDefault ? [] : [.. listed.Select(source => Source(source, problems))];
        if (number is null || amount is not { } whole || from.Contains(null))
        {
            return null;
        }
        return AttemptAny(
            () =>
            {
                var made = ExposureItem.Of(number, whole);
                made = tax is { } part ? made.WithTax(part) : made;
                made = secured is { } cover ? made.SecuredBy(cover) : made;
                made = available is { } day ? made.Available(day) : made;
                made = due is { } last ? made.Due(last) : made;
                made = isMadeToOrder ? made.MadeToOrder() : made;
                return made.From([.. from.OfType<ExposureSource>()]);
            },
            item
        );
    }

    private static ExposureSource? Source(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "document", "item", "amount", "prepaid") is not { } source)
        {
            return null;
        }
        var document = source.Identifier("document");
        var item = Parts.NameIfThere(source, "item");
        var amount = ReadAmountIfThere(source, "amount");
        var prepaid = ReadAmountIfThere(source, "prepaid");
        return document is null ? null : AttemptAny(() => ExposureSource.Made(document, item, amount, prepaid), source);
    }

    private static T? AttemptAny<T>(Func<T> make, DocumentObject place)
        where T : class
    {
        try
        {
            return Attempt.To<T>(() => make(), place.Itself, place.Problems);
        }
        catch (CurrencyMismatchException exception)
        {
            place.Problems.Add(PolicyDocumentFault.CurrencyMismatch, place.Itself, exception.Message);
            return null;
        }
    }

    public static ExposureStage? Stage(DocumentObject members, string name) =>
        Stages.Read(members.Required(name), members.Problems);

    public static Money? ReadAmount(DocumentObject members, string name)
    {
        if (members.Text(name) is not { } text)
        {
            return null;
        }
        if (Money.TryParse(text, out var amount))
        {
            return amount;
        }
        members.Problems.Add(PolicyDocumentFault.NotANumber, members.Find(name)!, "an amount such as \"1000.00 EUR\"");
        return null;
    }

    public static Instant? Time(DocumentObject members, string name)
    {
        if (members.Text(name) is not { } text)
        {
            return null;
        }
        if (Times.Parse(text) is { Success: true } time)
        {
            return time.Value;
        }
        members.Problems.Add(PolicyDocumentFault.WrongType, members.Find(name)!, "a time such as \"2026-01-31T12:00:00Z\"");
        return null;
    }

    public static LocalDate? DayIfThere(DocumentObject members, string name) =>
        members.Has(name) ? members.Value(name, DateScale.Instance) : null;

    public static Money? ReadAmountIfThere(DocumentObject members, string name) =>
        members.Has(name) ? ReadAmount(members, name) : null;

    public static DocumentValue Day(LocalDate day) => DocumentValue.Of(LocalDatePattern.Iso.Format(day));

    public static DocumentValue? Day(LocalDate? day) => day is { } known ? Day(known) : null;

    public static DocumentValue? Amount(Money? amount) => amount is { } known ? KeptParts.Write(known) : null;
}
