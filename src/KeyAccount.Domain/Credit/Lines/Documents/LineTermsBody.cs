using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>The terms of a line.</summary>
internal static class LineTermsBody
{
    private static readonly string[] Members =
    [
        "limit",
        "currency",
        "from",
        "expiresOn",
        "graceDays",
        "temporary",
        "seasons",
        "secured",
        "securityTerms",
        "eligible",
    ];

    public static DocumentValue Write(CreditLineTerms terms) =>
        DocumentValue.Object(
            ("limit", DocumentValue.Of($"{terms.Limit}")),
            ("currency", DocumentValue.Of(terms.Currency.Code)),
            ("from", LineParts.Write(terms.From)),
            ("expiresOn", LineParts.Write(terms.ExpiresOn)),
            ("graceDays", terms.ExpiresOn is null ? null : DocumentValue.Of((long)terms.GraceDays)),
            ("temporary", Parts.List(terms.Temporary, Write)),
            ("seasons", Parts.List(terms.Seasons, Write)),
            ("secured", Parts.List(terms.Secured, SecuredBody.Write)),
            ("securityTerms", terms.SecurityTerms == SecurityTerms.Shipped ? null : SecuredBody.Write(terms.SecurityTerms)),
            ("eligible", LineParts.Write(terms.Eligible))
        );

    public static CreditLineTerms? Read(DocumentObject parent, string name)
    {
        if (parent.Object(name, Members) is not { } from)
        {
            return null;
        }
        var (limit, currency, first) = (
            LineParts.Limit(from, "limit"),
            Parts.Currency(from, "currency"),
            from.Value("from", DateScale.Instance)
        );
        var expiry = LineParts.DateIfThere(from, "expiresOn");
        int? grace =
            from.Has("expiresOn") || from.Has("graceDays")
                ? from.Whole("graceDays", 0, CreditLineTerms.MaximumGraceDays)
                : null;
        if (grace is not null && !from.Has("expiresOn"))
        {
            _ = from.Required("expiresOn");
        }
        var temporary = Items(from, "temporary", ReadTemporary);
        var seasons = Items(from, "seasons", ReadSeason);
        var secured = Items(from, "secured", SecuredBody.Read);
        var taking = from.Has("securityTerms") ? SecuredBody.ReadTerms(from, "securityTerms") : null;
        var eligible = LineParts.AmountIfThere(from, "eligible");
        if (limit is { Kind: not CreditLimitKind.Limited } && (from.Find("seasons") ?? from.Find("secured")) is { } unfit)
        {
            from.Problems.Add(PolicyDocumentFault.Refused, unfit, "none: only a limit of an amount has seasons and securities");
        }
        var secures = secured.IsDefault ? [] : secured.Select(one => (Money?)one.Security.Amount);
        var replaces = temporary.IsDefault ? [] : temporary.Select(one => one.Limit.Amount);
        CheckCurrency(from, currency, [limit?.Amount, eligible, .. secures, .. replaces]);
        return limit is null || currency is null || first is null || !from.Problems.IsEmpty
            ? null
            : Attempt.To(
                () =>
                {
                    var terms = CreditLineTerms.Of(limit.Value, currency.Value, first.Value);
                    terms = expiry is { } end ? terms.Until(end, grace ?? 0) : terms;
                    terms = temporary.Aggregate(terms, (before, one) => before.Temporarily(one));
                    terms = seasons.Aggregate(terms, (before, one) => before.InSeason(one));
                    terms = secured.Aggregate(terms, (before, one) => before.SecuredBy(one));
                    return terms.Taking(taking ?? SecurityTerms.Shipped).BesideEligible(eligible);
                },
                from.Itself,
                from.Problems
            );
    }

    private static void CheckCurrency(DocumentObject from, Currency? currency, IEnumerable<Money?> amounts)
    {
        if (currency is { } stated && amounts.Any(amount => amount is { } known && known.Currency != stated))
        {
            from.Problems.Add(
                PolicyDocumentFault.CurrencyMismatch,
                from.Itself,
                $"amounts in {stated}, the currency of the line"
            );
        }
    }

    private static ImmutableArray<T> Items<T>(DocumentObject from, string name, Func<DocumentObject, T?> read)
        where T : class =>
        Parts.ItemsIfThere(
            from,
            name,
            1,
            CreditLineTerms.MaximumParts,
            item => DocumentObject.Of(item, from.Problems, MembersOf(name)) is { } part ? read(part) : null
        );

    private static string[] MembersOf(string name) =>
        name switch
        {
            "temporary" => ["limit", "first", "last"],
            "seasons" => ["first", "last", "change"],
            _ => SecuredBody.Members,
        };

    private static DocumentValue Write(TemporaryLimit one) =>
        DocumentValue.Object(
            ("limit", DocumentValue.Of($"{one.Limit}")),
            ("first", LineParts.Write(one.First)),
            ("last", LineParts.Write(one.Last))
        );

    private static TemporaryLimit? ReadTemporary(DocumentObject from)
    {
        var limit = LineParts.Limit(from, "limit");
        var (first, last) = (from.Value("first", DateScale.Instance), from.Value("last", DateScale.Instance));
        return limit is null || first is null || last is null
            ? null
            : Attempt.To(() => TemporaryLimit.Of(limit.Value, first.Value, last.Value), from.Itself, from.Problems);
    }

    private static DocumentValue Write(SeasonalFactor one) =>
        DocumentValue.Object(
            ("first", LineParts.Write(one.First)),
            ("last", LineParts.Write(one.Last)),
            ("change", Operands.Write(PercentageScale.Instance, one.Change.BasisPoints))
        );

    private static SeasonalFactor? ReadSeason(DocumentObject from)
    {
        var (first, last) = (LineParts.Day(from, "first"), LineParts.Day(from, "last"));
        var change = from.Value("change", PercentageScale.Instance);
        return first is null || last is null || change is null
            ? null
            : Attempt.To(() => SeasonalFactor.Of(first.Value, last.Value, change.Value), from.Itself, from.Problems);
    }
}
