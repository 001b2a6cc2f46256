using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The rest of released documents, as it stands in a document.</summary>
internal static class RecheckBody
{
    private static readonly ImmutableArray<FormMember> GraceMembers =
    [
        .. Enum.GetValues<Checkpoint>()
            .Select(checkpoint => new FormMember(CodeWord.Of(checkpoint), SchemaParts.Whole(0, GraceDays.MostDays))),
    ];

    public static readonly ImmutableArray<FormMember> Members =
    [
        new("deviation", SchemaParts.Described("over the released value, itself allowed", SchemaParts.Share)),
        new(
            "days",
            SchemaParts.Described(
                "null: on a later day any change is checked again",
                SchemaParts.OneOf(SchemaParts.Whole(0, RecheckTerms.MostDays), SchemaParts.Null)
            )
        ),
        new(
            "anyChange",
            SchemaParts.Described("whether any changed line is checked again", SchemaParts.Operand(FlagScale.Instance))
        ),
        new("graceDays", SchemaParts.Described("all 0 or all 1 or more", SchemaParts.Object(GraceMembers))),
    ];

    public static DocumentValue Write(RecheckTerms terms) =>
        DocumentValue.Object(
            ("deviation", Operands.Write(ShareScale.Instance, terms.Deviation.BasisPoints)),
            ("days", terms.Days is { } days ? DocumentValue.Of((long)days) : DocumentValue.Null),
            ("anyChange", DocumentValue.Of(terms.AnyChange)),
            (
                "graceDays",
                DocumentValue.Object(
                    Enum.GetValues<Checkpoint>()
                        .Select(checkpoint =>
                            (CodeWord.Of(checkpoint), (DocumentValue?)DocumentValue.Of((long)terms.Grace.After(checkpoint)))
                        )
                )
            )
        );

    public static RecheckTerms? Read(DocumentObject? recheck)
    {
        if (recheck is null)
        {
            return null;
        }
        var deviation = recheck.Value("deviation", ShareScale.Instance);
        var isBlank = recheck.Required("days") is { Kind: DocumentKind.Null };
        var days = isBlank || !recheck.Has("days") ? null : recheck.Whole("days", 0, RecheckTerms.MostDays);
        var anyChange = recheck.Value("anyChange", FlagScale.Instance);
        var grace = ReadGrace(recheck.Object("graceDays", FormMember.Names(GraceMembers)));
        return deviation is { } allowed && anyChange is { } any && grace is not null && (isBlank || days is not null)
            ? new()
            {
                Deviation = allowed,
                Days = days,
                AnyChange = any,
                Grace = grace,
            }
            : null;
    }

    private static GraceDays? ReadGrace(DocumentObject? grace)
    {
        int?[]? days = grace is null
            ? null
            : [.. GraceMembers.Select(member => grace.Whole(member.Name, 0, GraceDays.MostDays))];
        return days is [{ } order, { } release, { } delivery, { } invoice]
            ? Attempt.To(() => GraceDays.Of(order, release, delivery, invoice), grace!.Itself, grace.Problems)
            : null;
    }
}
