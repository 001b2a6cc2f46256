using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>What a line admits: a limit, perhaps with a tolerance, or none in a currency; and whether it is closed.</summary>
internal static class TermsForm
{
    public static DocumentValue Write(LineTerms terms) =>
        DocumentValue.Object(
            ("limit", terms.Limit is { } limit ? KeptParts.Write(limit) : null),
            ("unlimited", terms.Limit is null ? DocumentValue.Of(terms.Currency.Code) : null),
            ("tolerance", terms.Tolerance.IsZero ? null : KeptParts.Write(terms.Tolerance)),
            ("closed", terms.IsOpen ? null : DocumentValue.Of(true))
        );

    public static LineTerms? Read(DocumentObject value, string name)
    {
        if (value.Object(name, "limit", "unlimited", "tolerance", "closed") is not { } terms)
        {
            return null;
        }
        var problems = value.Problems;
        var tolerance = terms.Has("tolerance") ? terms.AnyAmount("tolerance") : null;
        return Attempt.To(
            () =>
            {
                var open =
                    terms.Has("unlimited") ? Unlimited(terms)
                    : terms.AnyAmount("limit") is { } limit ? LineTerms.Limited(limit)
                    : null;
                var tolerant = open is null || tolerance is null ? open : Tolerating(open, tolerance.Value);
                return terms.Has("closed") ? tolerant?.Closed() : tolerant;
            },
            terms.Itself,
            problems
        );
    }

    private static LineTerms? Unlimited(DocumentObject terms) =>
        terms.KeptText("unlimited") is { } code ? LineTerms.Unlimited(Currency.Of(code)) : null;

    private static LineTerms Tolerating(LineTerms terms, Money tolerance) =>
        terms.Limit is { } limit && limit.Currency == tolerance.Currency
            ? terms.Tolerating(tolerance)
            : throw new ArgumentException("a tolerance in the currency of a limit");
}
