using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>How an offer is written down: one line of JSON, the same bytes on every machine; what is unknown is left out.</summary>
public static class OfferForm
{
    private const string AllowedDays = "two days, the second one excluded, as in \"[2024-01-01, 2024-02-01)\"";

    private static readonly string[] Members =
    [
        "quote",
        "revision",
        "account",
        "territory",
        "person",
        "currency",
        "validity",
        "lines",
    ];

    private static readonly string[] LineMembers =
    [
        "number",
        "product",
        "quantity",
        "listPrice",
        "netAmount",
        "pocketPrice",
        "cost",
    ];

    /// <summary>The offer on one line.</summary>
    /// <exception cref="ArgumentException">It has more than 1 MiB.</exception>
    public static string Write(QuoteOffer offer)
    {
        var header = Guard.Against.Null(offer).Header;
        return DocumentLimits.CheckedLine(
            DocumentValue.Object(
                ("quote", DocumentValue.Of(header.Quote)),
                ("revision", DocumentValue.Of((long)header.Revision)),
                ("account", DocumentValue.Of(header.Account)),
                ("territory", KeptParts.Write(header.Territory)),
                ("person", KeptParts.Write(header.Person)),
                ("currency", DocumentValue.Of(header.Currency.Code)),
                ("validity", DocumentValue.Of(header.Validity.ToString())),
                ("lines", DocumentValue.List(offer.Lines.Select(Write)))
            )
        );
    }

    /// <summary>Reads an offer strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">At most 1 MiB of JSON.</param>
    /// <param name="file">What the problems call it.</param>
    public static DocumentReading<QuoteOffer> Read(string text, string file) =>
        DocumentReading<QuoteOffer>.Of(text, file, (root, problems) => Read(root, problems));

    private static DocumentValue Write(OfferedLine line) =>
        DocumentValue.Object(
            ("number", DocumentValue.Of(line.Number)),
            ("product", DocumentValue.Of(line.Product)),
            ("quantity", DocumentValue.Of(line.Quantity)),
            ("listPrice", KeptParts.Write(line.ListPrice)),
            ("netAmount", KeptParts.Write(line.NetAmount)),
            ("pocketPrice", line.PocketPrice is { } pocket ? KeptParts.Write(pocket) : null),
            ("cost", line.Cost is { } cost ? KeptParts.Write(cost) : null)
        );

    private static QuoteOffer? Read(DocumentValue root, DocumentProblems problems)
    {
        if (DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var (quote, account) = (from.Identifier("quote"), from.Identifier("account"));
        var revision = from.Whole("revision", 1, int.MaxValue);
        var territory = from.Has("territory") ? from.Identifier("territory") : null;
        var person = from.Has("person") ? from.Identifier("person") : null;
        var (currency, validity) = (CurrencyOf(from), DaysOf(from));
        var items = from.List("lines", 1, QuoteOffer.MaximumLines);
        ImmutableArray<OfferedLine?> lines = items.IsDefault ? [] : [.. items.Select(item => Line(item, currency, problems))];
        return quote is null || account is null || revision is null || currency is null || validity is null || !problems.IsEmpty
            ? null
            : Attempt.To(
                () =>
                    QuoteOffer.Of(
                        new()
                        {
                            Quote = quote,
                            Revision = revision.Value,
                            Account = account,
                            Territory = territory,
                            Person = person,
                            Currency = currency.Value,
                            Validity = validity.Value,
                        },
                        lines.Select(line => line!)
                    ),
                root,
                problems
            );
    }

    private static OfferedLine? Line(DocumentValue item, Currency? currency, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, LineMembers) is not { } from)
        {
            return null;
        }
        var (number, product, quantity) = (Long(from, "number"), from.Identifier("product"), Long(from, "quantity"));
        var (list, net) = (from.AnyAmount("listPrice"), from.AnyAmount("netAmount"));
        var pocket = from.Has("pocketPrice") ? from.AnyAmount("pocketPrice") : null;
        var cost = from.Has("cost") ? from.AnyAmount("cost") : null;
        if (
            new[] { list, net, pocket, cost }.Any(amount => amount is { } known && currency is { } one && known.Currency != one)
        )
        {
            problems.Add(PolicyDocumentFault.OutsideDomain, item, $"amounts in {currency}");
        }
        return number is null || product is null || quantity is null || list is null || net is null
            ? null
            : new()
            {
                Number = number.Value,
                Product = product,
                Quantity = quantity.Value,
                ListPrice = list.Value,
                NetAmount = net.Value,
                PocketPrice = pocket,
                Cost = cost,
            };
    }

    private static long? Long(DocumentObject from, string name)
    {
        const string allowed = "a plain whole number, 1 or more";
        if (from.Required(name) is not { } found || !DocumentObject.IsKind(found, DocumentKind.Number, allowed, from.Problems))
        {
            return null;
        }
        if (FixedPointText.TryRead(found.Text, 0, long.MaxValue, out var number) == NumberFault.None && number > 0)
        {
            return number;
        }
        from.Problems.Add(PolicyDocumentFault.NotANumber, found, allowed);
        return null;
    }

    private static Currency? CurrencyOf(DocumentObject from)
    {
        const string allowed = "a currency of ISO 4217 such as \"EUR\"";
        if (from.KeptText("currency") is not { } text)
        {
            return null;
        }
        if (Currency.TryParse(text, out var currency))
        {
            return currency;
        }
        from.Problems.Add(PolicyDocumentFault.UnknownWord, from.Find("currency")!, allowed);
        return null;
    }

    private static DateRange? DaysOf(DocumentObject from)
    {
        if (from.KeptText("validity") is not { } text)
        {
            return null;
        }
        if (DateRange.TryParse(text, out var days))
        {
            return days;
        }
        from.Problems.Add(PolicyDocumentFault.OutsideDomain, from.Find("validity")!, AllowedDays);
        return null;
    }
}
