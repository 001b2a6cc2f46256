using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>Values of credit lines in documents, each one text.</summary>
internal static class LineParts
{
    private const string AllowedLine = "an account, or account and segment as in \"c-17/projects\"";
    private const string AllowedActor = "\"person\" or \"automation\" and a name, as in \"person anna\"";
    private const string AllowedLimit =
        "\"no credit\", \"inherit\", \"unlimited\", \"no check\", or an amount above zero such as \"10000.00 EUR\"";
    private const string AllowedMoney = "an amount such as \"1000.00 EUR\"";
    private const string AllowedDay = "a day of every year such as \"12-31\"";

    public static DocumentValue Write(CreditLineKey line) => DocumentValue.Of($"{line}");

    public static DocumentValue Write(LocalDate date) => DocumentValue.Of(LocalDatePattern.Iso.Format(date));

    public static DocumentValue? Write(LocalDate? date) => date is { } known ? Write(known) : null;

    public static DocumentValue Write(AnnualDate day) => DocumentValue.Of(AnnualDatePattern.Iso.Format(day));

    public static DocumentValue? Write(Money? amount) => amount is { } known ? DocumentValue.Of($"{known}") : null;

    public static DocumentValue Write(Share share) => Operands.Write(ShareScale.Instance, share.BasisPoints);

    public static CreditLineKey? Line(DocumentObject from, string name) =>
        Text(from, name, AllowedLine) is not { } found ? null
        : CreditLineKey.Read(found.Text) is { } line ? line
        : Wrong<CreditLineKey>(from, found, AllowedLine);

    public static LineActor? Actor(DocumentObject from, string name)
    {
        if (Text(from, name, AllowedActor) is not { } found)
        {
            return null;
        }
        return found.Text.Split(' ') is [("person" or "automation") and var kind, var actor] && Identifier.IsValid(actor)
            ? kind == "person"
                ? LineActor.Person(actor)
                : LineActor.Automation(actor)
            : Wrong<LineActor>(from, found, AllowedActor);
    }

    public static CreditLimit? Limit(DocumentObject from, string name)
    {
        if (Text(from, name, AllowedLimit) is not { } found)
        {
            return null;
        }
        if (CreditLimit.TryParse(found.Text, out var limit))
        {
            return limit;
        }
        from.Problems.Add(PolicyDocumentFault.UnknownWord, found, AllowedLimit);
        return null;
    }

    public static Money? Amount(DocumentObject from, string name) =>
        KeptParts.AmountOf(from.Required(name), from.Problems, AllowedMoney);

    public static Money? AmountIfThere(DocumentObject from, string name) => from.Has(name) ? Amount(from, name) : null;

    public static LocalDate? DateIfThere(DocumentObject from, string name) =>
        from.Has(name) ? from.Value(name, DateScale.Instance) : null;

    public static AnnualDate? Day(DocumentObject from, string name) =>
        KeptParts.Parsed(from.Required(name), AnnualDatePattern.Iso, AllowedDay, from.Problems);

    private static DocumentValue? Text(DocumentObject from, string name, string allowed) =>
        from.Required(name) is { } found && DocumentObject.IsKind(found, DocumentKind.Text, allowed, from.Problems)
            ? found
            : null;

    private static T? Wrong<T>(DocumentObject from, DocumentValue found, string allowed)
        where T : class
    {
        from.Problems.Add(PolicyDocumentFault.UnknownWord, found, allowed);
        return null;
    }
}
