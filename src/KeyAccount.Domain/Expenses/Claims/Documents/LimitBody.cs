using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Claims.Documents;

/// <summary>A limit in a document.</summary>
internal static class LimitBody
{
    private const string AllowedDay = "a day of the year such as \"03-15\"";

    private static readonly DocumentValue Day = SchemaParts.Pattern("^[0-9]{2}-[0-9]{2}$", AllowedDay);

    private static readonly ImmutableArray<FormMember> SeasonMembers =
    [
        new("from", Day),
        new("until", SchemaParts.Described("included", Day)),
    ];

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("category", SchemaParts.Described("the general limit when left out", SchemaParts.Identifier), IsRequired: false),
        new("place", SchemaParts.Described("all when left out", SchemaParts.Text), IsRequired: false),
        .. Dated.Period,
        new(
            "season",
            SchemaParts.Described("of every year; all of it when left out", SchemaParts.Object(SeasonMembers)),
            IsRequired: false
        ),
        new("most", SchemaParts.Described("included, for each unit", SchemaParts.Amount)),
        new("above", SchemaParts.Words(Parts.Words<LimitAction>().All)),
        new("receiptFree", SchemaParts.Described("as in general when left out", SchemaParts.Amount), IsRequired: false),
    ];

    public static DocumentValue Write(ExpenseLimit limit) =>
        DocumentValue.Object([
            ("category", Parts.Text(limit.Category)),
            ("place", Parts.Text(limit.Place)),
            .. Dated.Write(limit.During),
            (
                "season",
                limit.Season is { } season
                    ? DocumentValue.Object(
                        ("from", DocumentValue.Of(Season.Text(season.From))),
                        ("until", DocumentValue.Of(Season.Text(season.Until)))
                    )
                    : null
            ),
            ("most", KeptParts.Write(limit.Most)),
            ("above", EnumWords<LimitAction>.Write(limit.Above)),
            ("receiptFree", limit.ReceiptFree is { } free ? KeptParts.Write(free) : null),
        ]);

    public static ExpenseLimit? Read(DocumentValue item, AmountScale scale, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } from)
        {
            return null;
        }
        var category = Parts.NameIfThere(from, "category");
        var place = from.Has("place") ? from.Text("place") : null;
        var during = Dated.Read(from);
        var season = from.Has("season") ? ReadSeason(from.Object("season", FormMember.Names(SeasonMembers))) : null;
        var most = from.Value("most", scale);
        var above = Parts.Word<LimitAction>(from, "above");
        var free = from.Has("receiptFree") ? from.Value("receiptFree", scale) : null;
        return during is { } days && most is { } limit && above is { } action
            ? Attempt.To(
                () =>
                    new ExpenseLimit
                    {
                        Category = category,
                        Place = place,
                        During = days,
                        Season = season,
                        Most = limit,
                        Above = action,
                        ReceiptFree = free,
                    },
                item,
                problems
            )
            : null;
    }

    private static Season? ReadSeason(DocumentObject? from)
    {
        var (first, last) = (ReadDay(from, "from"), ReadDay(from, "until"));
        return first is { } start && last is { } end ? Season.Of(start, end) : null;
    }

    private static NodaTime.AnnualDate? ReadDay(DocumentObject? from, string name)
    {
        if (from?.Text(name) is not { } text)
        {
            return null;
        }
        if (Season.Parse(text) is { } day)
        {
            return day;
        }
        from.Problems.Add(PolicyDocumentFault.OutsideDomain, from.Find(name)!, AllowedDay);
        return null;
    }
}
