using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Guides;

/// <summary>A guide in a document.</summary>
internal static class GuideBody
{
    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("group", SchemaParts.Described("of products; all when left out", SchemaParts.Identifier), IsRequired: false),
        new("kind", SchemaParts.Words(Parts.Words<AccountKind>().All), IsRequired: false),
        new("tier", SchemaParts.Words(Parts.Words<AccountTier>().All), IsRequired: false),
        new("from", SchemaParts.Date),
        new("until", SchemaParts.Described("not included", SchemaParts.Date)),
        new("floor", SchemaParts.Described("of list", SchemaParts.Share)),
        new("target", SchemaParts.Described("of list", SchemaParts.Share)),
        new("setBy", SchemaParts.Described("does not approve what it is about", SchemaParts.Identifier), IsRequired: false),
    ];

    public static DocumentValue Write(PriceGuide guide) =>
        DocumentValue.Object(
            ("group", Parts.Text(guide.ProductGroup)),
            ("kind", Parts.Word(guide.Kind)),
            ("tier", Parts.Word(guide.Tier)),
            ("from", Operands.Write(DateScale.Instance, DateScale.Instance.Encode(guide.During.Start))),
            ("until", Operands.Write(DateScale.Instance, DateScale.Instance.Encode(guide.During.End))),
            ("floor", Operands.Write(ShareScale.Instance, guide.Floor.BasisPoints)),
            ("target", Operands.Write(ShareScale.Instance, guide.Target.BasisPoints)),
            ("setBy", Parts.Text(guide.SetBy))
        );

    public static PriceGuide? Read(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } from)
        {
            return null;
        }
        var group = Parts.NameIfThere(from, "group");
        var kind = Parts.WordIfThere<AccountKind>(from, "kind");
        var tier = Parts.WordIfThere<AccountTier>(from, "tier");
        var (start, end) = (from.Value("from", DateScale.Instance), from.Value("until", DateScale.Instance));
        var (floor, target) = (from.Value("floor", ShareScale.Instance), from.Value("target", ShareScale.Instance));
        var setBy = Parts.NameIfThere(from, "setBy");
        return start is { } first && end is { } last && floor is { } least && target is { } aim
            ? Attempt.To(
                () =>
                    new PriceGuide
                    {
                        ProductGroup = group,
                        Kind = kind,
                        Tier = tier,
                        During = DateRange.Of(first, last),
                        Floor = least,
                        Target = aim,
                        SetBy = setBy,
                    },
                item,
                problems
            )
            : null;
    }
}
