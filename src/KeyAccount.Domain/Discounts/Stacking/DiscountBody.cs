using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>How one discount is written down. What is as usual is left out: the running base, all lines, every day, everybody.</summary>
internal sealed class DiscountBody
{
    private static readonly EnumWords<DiscountKind> Kinds = new(
        DiscountKind.Contract,
        DiscountKind.Volume,
        DiscountKind.Promotion,
        DiscountKind.Manual,
        DiscountKind.CompetitorMatch,
        DiscountKind.Header
    );

    private static readonly EnumWords<DiscountScope> Scopes = new(
        DiscountScope.Line,
        DiscountScope.Order,
        DiscountScope.Freight
    );

    private static readonly ImmutableArray<FormMember> DayMembers =
    [
        new("from", SchemaParts.Date),
        new("until", SchemaParts.Described("the first day on which it is no longer given", SchemaParts.Date)),
    ];

    private static readonly ImmutableArray<FormMember> TargetMembers =
    [
        new("products", SchemaParts.List(SchemaParts.Identifier, 1), IsRequired: false),
        new("groups", SchemaParts.List(SchemaParts.Identifier, 1), IsRequired: false),
    ];

    private readonly AmountScale amounts;
    private readonly BenefitBody benefits;
    private readonly StatementReader<StackingFacts> statements;
    private readonly StatementWriter<StackingFacts> writer;

    public DiscountBody(StackingFeatures questions)
    {
        amounts = new(questions.Currency);
        benefits = new(questions.Currency);
        (statements, writer) = (new(questions.Catalog), new(questions.Catalog));
        Members =
        [
            new("id", SchemaParts.Identifier),
            new("kind", SchemaParts.Words(Kinds.All)),
            new("scope", SchemaParts.Words(Scopes.All)),
            new(
                "priority",
                SchemaParts.Described("the higher number comes first", SchemaParts.Whole(int.MinValue, int.MaxValue))
            ),
            new("benefit", SchemaParts.Object(benefits.Members)),
            new("most", SchemaParts.Described("the most it takes off", SchemaParts.Operand(amounts)), IsRequired: false),
            new("base", SchemaParts.Pattern("^(running|list|after [A-Za-z0-9._-]{1,64})$", AllowedBase), IsRequired: false),
            new("target", SchemaParts.Object(TargetMembers), IsRequired: false),
            new("when", SchemaParts.Statement, IsRequired: false),
            new("inForce", SchemaParts.Object(DayMembers), IsRequired: false),
            new("exclusive", Flag, IsRequired: false),
            new("bestOf", SchemaParts.Identifier, IsRequired: false),
            new("stopsAfter", Flag, IsRequired: false),
            new("countsTogether", Flag, IsRequired: false),
        ];
    }

    private const string AllowedBase = "\"running\", \"list\", or \"after\" with the id of a discount";

    public ImmutableArray<FormMember> Members { get; }

    private static DocumentValue Flag => SchemaParts.Operand(FlagScale.Instance);

    public DocumentValue Write(Discount discount) =>
        DocumentValue.Object(
            ("id", DocumentValue.Of(discount.Id)),
            ("kind", EnumWords<DiscountKind>.Write(discount.Kind)),
            ("scope", EnumWords<DiscountScope>.Write(discount.Scope)),
            ("priority", DocumentValue.Of((long)discount.Priority)),
            ("benefit", benefits.Write(discount.Benefit)),
            ("most", discount.Most is { } most ? Operands.Write(amounts, amounts.Encode(most)) : null),
            ("base", discount.Base == DiscountBase.Running ? null : DocumentValue.Of(discount.Base.ToString())),
            ("target", Write(discount.Target)),
            ("when", discount.When?.Accept(writer)),
            (
                "inForce",
                discount.InForce is { } days ? DocumentValue.Object(("from", Day(days.Start)), ("until", Day(days.End))) : null
            ),
            ("exclusive", discount.IsExclusive ? DocumentValue.Of(true) : null),
            ("bestOf", discount.BestOf is { } group ? DocumentValue.Of(group) : null),
            ("stopsAfter", discount.StopsAfter ? DocumentValue.Of(true) : null),
            ("countsTogether", discount.CountsTogether ? DocumentValue.Of(true) : null)
        );

    /// <summary>The discount; null, with problems, when it is none.</summary>
    public Discount? Read(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, FormMember.Names(Members)) is not { } members)
        {
            return null;
        }
        var id = members.Identifier("id");
        var kind = Kinds.Read(members.Required("kind"), problems);
        var scope = Scopes.Read(members.Required("scope"), problems);
        var priority = members.Whole("priority", int.MinValue, int.MaxValue);
        var benefit = benefits.Read(members.Object("benefit", FormMember.Names(benefits.Members)));
        var isRight = true;
        T? Optional<T>(string name, Func<T?> read)
            where T : class
        {
            var found = members.Has(name) ? read() : null;
            isRight &= found is not null || !members.Has(name);
            return found;
        }

        var basis = Optional("base", () => Base(members));
        var target = Optional("target", () => Target(members.Object("target", FormMember.Names(TargetMembers))));
        var when = Optional("when", () => statements.Read(members.Find("when"), problems));
        var days = members.Has("inForce") ? Days(members.Object("inForce", FormMember.Names(DayMembers))) : null;
        var group = Optional("bestOf", () => members.Identifier("bestOf"));
        bool? Said(string name) => members.Has(name) ? members.Value(name, FlagScale.Instance) : false;
        var (exclusive, stops, together) = (Said("exclusive"), Said("stopsAfter"), Said("countsTogether"));
        var most = members.Has("most") ? members.Value("most", amounts) : null;
        isRight &= (days is not null || !members.Has("inForce")) && (most is not null || !members.Has("most"));
        return
            isRight
            && id is not null
            && kind is { } what
            && scope is { } where
            && priority is { } place
            && benefit is not null
            && exclusive is { } isExclusive
            && stops is { } stopsAfter
            && together is { } countsTogether
            ? new()
            {
                Id = id,
                Kind = what,
                Scope = where,
                Priority = place,
                Benefit = benefit,
                Most = most,
                Base = basis ?? DiscountBase.Running,
                Target = target ?? DiscountTarget.AllLines,
                When = when,
                InForce = days,
                IsExclusive = isExclusive,
                BestOf = group,
                StopsAfter = stopsAfter,
                CountsTogether = countsTogether,
            }
            : null;
    }

    private static DiscountBase? Base(DocumentObject members)
    {
        var found = members.Find("base")!;
        if (!DocumentObject.IsKind(found, DocumentKind.Text, AllowedBase, members.Problems))
        {
            return null;
        }
        const string after = "after ";
        DiscountBase? read = found.Text switch
        {
            "running" => DiscountBase.Running,
            "list" => DiscountBase.List,
            var text when text.StartsWith(after, StringComparison.Ordinal) && Identifier.IsValid(text[after.Length..]) =>
                DiscountBase.After(text[after.Length..]),
            _ => null,
        };
        if (read is null)
        {
            members.Problems.Add(PolicyDocumentFault.UnknownWord, found, AllowedBase);
        }
        return read;
    }

    private static DiscountTarget? Target(DocumentObject? target)
    {
        if (target is null)
        {
            return null;
        }
        if (target.Has("products") == target.Has("groups"))
        {
            target.Problems.Add(PolicyDocumentFault.Refused, target.Itself, "either \"products\" or \"groups\"");
            return null;
        }
        var name = target.Has("products") ? "products" : "groups";
        var items = target.List(name, 1, int.MaxValue);
        if (items.IsDefault)
        {
            return null;
        }
        ImmutableArray<string> names =
        [
            .. items
                .Where(item => DocumentObject.IsKind(item, DocumentKind.Text, DocumentTexts.AllowedIdentifier, target.Problems))
                .Select(item => item.Text),
        ];
        return names.Length < items.Length
            ? null
            : Attempt.To(
                () => name == "products" ? DiscountTarget.OfProducts(names) : DiscountTarget.OfGroups(names),
                target.Find(name)!,
                target.Problems,
                PolicyDocumentFault.IllegalCharacter
            );
    }

    private static DateRange? Days(DocumentObject? days)
    {
        var from = days?.Value("from", DateScale.Instance);
        var until = days?.Value("until", DateScale.Instance);
        if (from is not { } start || until is not { } end)
        {
            return null;
        }
        if (start < end)
        {
            return DateRange.Of(start, end);
        }
        days!.Problems.Add(PolicyDocumentFault.EmptyInterval, days.Itself, "a day until which it is given after the first one");
        return null;
    }

    private static DocumentValue? Write(DiscountTarget target) =>
        target.IsAllLines ? null
        : target.Products.IsEmpty
            ? DocumentValue.Object(("groups", DocumentValue.List(target.ProductGroups.Select(DocumentValue.Of))))
        : DocumentValue.Object(("products", DocumentValue.List(target.Products.Select(DocumentValue.Of))));

    private static DocumentValue Day(NodaTime.LocalDate day) =>
        Operands.Write(DateScale.Instance, DateScale.Instance.Encode(day));
}
