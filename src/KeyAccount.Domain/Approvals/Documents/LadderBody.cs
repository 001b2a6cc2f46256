using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>What a company states about who may say yes, without the identity.</summary>
internal static class LadderBody
{
    private const string Unlimited = "unlimited";
    private const string Nobody = "nobody";

    private static readonly DocumentValue Flag = SchemaParts.Operand(FlagScale.Instance);

    private static readonly ImmutableArray<FormMember> OfRank =
    [
        new("name", SchemaParts.Identifier),
        new("quorum", SchemaParts.Whole(1, 100), IsRequired: false),
    ];

    private static readonly ImmutableArray<FormMember> OfGrant =
    [
        new("column", SchemaParts.Identifier),
        new("rank", SchemaParts.Identifier),
        new("dimension", SchemaParts.Identifier),
        new("upTo", SchemaParts.OneOf(SchemaParts.Words([Unlimited, Nobody]), DimensionBody.Figure)),
    ];

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("ranks", SchemaParts.Described("the lowest first", SchemaParts.List(SchemaParts.Object(OfRank), 1))),
        new("columns", SchemaParts.Described("the first one leads", SchemaParts.List(SchemaParts.Identifier, 1, 8))),
        new("dimensions", SchemaParts.List(SchemaParts.Object(DimensionBody.Members), 1, 64)),
        new(
            "grants",
            SchemaParts.Described("what is not granted is nobody's", SchemaParts.List(SchemaParts.Object(OfGrant), 0))
        ),
        new("times", SchemaParts.Object(TimesBody.Members)),
        new("order", SchemaParts.Words(Parts.Words<StepOrder>().All)),
        new("climbs", SchemaParts.Described("whether every rank below signs too", Flag)),
        new(
            "ownAuthority",
            SchemaParts.Described(
                "the rank up to which nobody signs",
                SchemaParts.OneOf(SchemaParts.Identifier, SchemaParts.Null)
            )
        ),
        new(
            "window",
            SchemaParts.Described("how long requests count together", SchemaParts.OneOf(TimesBody.Span, SchemaParts.Null))
        ),
        new("oneColumnSuffices", Flag),
    ];

    public static IEnumerable<(string, DocumentValue?)> Write(LadderTerms terms)
    {
        var units = terms.Dimensions.ToDictionary(one => one.Name, one => one.Unit, StringComparer.Ordinal);
        return
        [
            ("ranks", DocumentValue.List(terms.Ranks.Select(Write))),
            ("columns", DocumentValue.List(terms.Columns.Select(DocumentValue.Of))),
            ("dimensions", DocumentValue.List(terms.Dimensions.Select(DimensionBody.Write))),
            ("grants", DocumentValue.List(terms.Grants.Select(grant => Write(grant, units[grant.Dimension])))),
            ("times", TimesBody.Write(terms.Times)),
            ("order", EnumWords<StepOrder>.Write(terms.Order)),
            ("climbs", DocumentValue.Of(terms.Climbs)),
            ("ownAuthority", Parts.Text(terms.OwnAuthority) ?? DocumentValue.Null),
            ("window", terms.Window is { } window ? Moments.Write(window) : DocumentValue.Null),
            ("oneColumnSuffices", DocumentValue.Of(terms.OneColumnSuffices)),
        ];
    }

    public static AuthorityLadder? Read(DocumentObject from, PolicyIdentity identity)
    {
        var ranks = Parts.Items(from, "ranks", 1, Verdict.HighestLevel + 1, item => Rank(item, from.Problems));
        var columns = Parts.Items(from, "columns", 1, 8, item => Column(item, from.Problems));
        var dimensions = Parts.Items(from, "dimensions", 1, 64, item => DimensionBody.Read(item, from.Problems));
        var units = (dimensions.IsDefault ? [] : dimensions).ToLookup(one => one.Name, one => one.Unit, StringComparer.Ordinal);
        var grants = dimensions.IsDefault
            ? default
            : Parts.Items(from, "grants", 0, Parts.Most, item => Grant(item, units, from.Problems));
        var times = TimesBody.Read(from, "times");
        var order = Parts.Word<StepOrder>(from, "order");
        var (climbs, suffices) = (
            from.Value("climbs", FlagScale.Instance),
            from.Value("oneColumnSuffices", FlagScale.Instance)
        );
        var own = IsNull(from, "ownAuthority") ? null : from.Identifier("ownAuthority");
        var window = IsNull(from, "window") ? null : Moments.Span(from, "window");
        return
            !from.Problems.IsEmpty || grants.IsDefault || times is null || order is null || climbs is null || suffices is null
            ? null
            : Attempt.To(
                () =>
                    AuthorityLadder.Of(
                        new()
                        {
                            Identity = identity,
                            Ranks = ranks,
                            Columns = columns,
                            Dimensions = dimensions,
                            Grants = grants,
                            Times = times,
                            Order = order.Value,
                            Climbs = climbs.Value,
                            OwnAuthority = own,
                            Window = window,
                            OneColumnSuffices = suffices.Value,
                        }
                    ),
                from.Itself,
                from.Problems
            );
    }

    private static DocumentValue Write(AuthorityRank rank) =>
        DocumentValue.Object(
            ("name", DocumentValue.Of(rank.Name)),
            ("quorum", rank.Quorum == 1 ? null : DocumentValue.Of((long)rank.Quorum))
        );

    private static AuthorityRank? Rank(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(OfRank)) is not { } from)
        {
            return null;
        }
        var (name, quorum) = (from.Identifier("name"), from.Has("quorum") ? from.Whole("quorum", 1, 100) : 1);
        return name is null || quorum is null ? null : AuthorityRank.Named(name, quorum.Value);
    }

    private static string? Column(DocumentValue item, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(item, DocumentKind.Text, DocumentTexts.AllowedIdentifier, problems))
        {
            return null;
        }
        if (Identifier.IsValid(item.Text))
        {
            return item.Text;
        }
        problems.Add(PolicyDocumentFault.IllegalCharacter, item, DocumentTexts.AllowedIdentifier);
        return null;
    }

    private static DocumentValue Write(AuthorityGrant grant, string unit) =>
        DocumentValue.Object(
            ("column", DocumentValue.Of(grant.Column)),
            ("rank", DocumentValue.Of(grant.Rank)),
            ("dimension", DocumentValue.Of(grant.Dimension)),
            (
                "upTo",
                grant.Limit.UpTo is { } bound
                    ? Figures.Write(bound, unit)
                    : DocumentValue.Of(grant.Limit.IsUnlimited ? Unlimited : Nobody)
            )
        );

    private static AuthorityGrant? Grant(DocumentValue item, ILookup<string, string> units, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(OfGrant)) is not { } from)
        {
            return null;
        }
        var (column, rank) = (from.Identifier("column"), from.Identifier("rank"));
        var (dimension, upTo) = (from.Identifier("dimension"), from.Required("upTo"));
        if (dimension is not null && units[dimension].FirstOrDefault() is null)
        {
            var known = units.Select(one => one.Key).ToList();
            problems.Add(PolicyDocumentFault.UnknownReference, from.Find("dimension")!, string.Join(", ", known), known);
            return null;
        }
        var limit = upTo is null || dimension is null ? null : Limit(upTo, units[dimension].First(), problems);
        return column is null || rank is null || dimension is null || limit is null
            ? null
            : new(column, rank, dimension, limit.Value);
    }

    private static AuthorityLimit? Limit(DocumentValue upTo, string unit, DocumentProblems problems) =>
        upTo is { Kind: DocumentKind.Text, Text: Unlimited } ? AuthorityLimit.Unlimited
        : upTo is { Kind: DocumentKind.Text, Text: Nobody } ? AuthorityLimit.Nobody
        : Figures.Read(upTo, unit, problems, $", \"{Unlimited}\" or \"{Nobody}\"") is { } bound ? AuthorityLimit.To(bound)
        : null;

    private static bool IsNull(DocumentObject from, string name) => from.Required(name) is null or { Kind: DocumentKind.Null };
}
