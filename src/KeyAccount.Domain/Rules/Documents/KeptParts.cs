using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Values of kept documents, which lose nothing: amounts of any sign, instants to the nanosecond, text as it was given.</summary>
internal static class KeptParts
{
    private const string AllowedAmount = "an amount with its currency, such as \"-12.50 EUR\"";
    private const string AllowedTime = "an instant in UTC, such as \"2024-02-29T12:30:00Z\", with at most nine decimals";
    private const string AllowedSpan =
        "a span such as \"14:00:00:00\": days, hours, minutes and seconds with at most nine decimals";

    public static DocumentValue Write(Money amount) => DocumentValue.Of(amount.ToString());

    public static DocumentValue Write(Instant at) => DocumentValue.Of(InstantPattern.ExtendedIso.Format(at));

    public static DocumentValue Write(Duration span) => DocumentValue.Of(DurationPattern.Roundtrip.Format(span));

    /// <summary>A member that is written only when there is something.</summary>
    public static DocumentValue? Write(string? text) => text is null ? null : DocumentValue.Of(text);

    public static Money? AnyAmount(this DocumentObject value, string name) => AmountOf(value.Required(name), value.Problems);

    public static Money? AmountOf(DocumentValue? found, DocumentProblems problems, string allowed = AllowedAmount)
    {
        if (found is null || !DocumentObject.IsKind(found, DocumentKind.Text, allowed, problems))
        {
            return null;
        }
        if (Money.TryParse(found.Text, out var amount))
        {
            return amount;
        }
        problems.Add(PolicyDocumentFault.NotANumber, found, allowed);
        return null;
    }

    public static Instant? Time(this DocumentObject value, string name) =>
        Parsed(value.Required(name), InstantPattern.ExtendedIso, AllowedTime, value.Problems);

    public static Instant? TimeIfAny(this DocumentObject value, string name) => value.Has(name) ? value.Time(name) : null;

    public static Duration? SpanIfAny(this DocumentObject value, string name) =>
        Parsed(value.Find(name), DurationPattern.Roundtrip, AllowedSpan, value.Problems);

    /// <summary>A text as it is; who takes it checks it.</summary>
    public static string? KeptText(this DocumentObject value, string name) =>
        value.Required(name) is { } found && DocumentObject.IsKind(found, DocumentKind.Text, "text", value.Problems)
            ? found.Text
            : null;

    public static string? KeptTextIfAny(this DocumentObject value, string name) =>
        value.Has(name) ? value.KeptText(name) : null;

    /// <summary>A text of a pattern.</summary>
    public static T? Parsed<T>(DocumentValue? found, IPattern<T> pattern, string allowed, DocumentProblems problems)
        where T : struct
    {
        if (found is null || !DocumentObject.IsKind(found, DocumentKind.Text, allowed, problems))
        {
            return null;
        }
        if (pattern.Parse(found.Text) is { Success: true } parsed)
        {
            return parsed.Value;
        }
        problems.Add(PolicyDocumentFault.OutsideDomain, found, allowed);
        return null;
    }
}
