using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts;

/// <summary>The form of discount policies over a ladder: the levels and days from which the rules follow, floors and targets, the matrix.</summary>
/// <remarks>The ladder is a document of its own; a policy names it by its fingerprint and is refused with another one.</remarks>
public sealed class DiscountForm : PolicyForm<DiscountPolicy>
{
    private const int MostDays = 3_650;
    private const int MostGuides = 10_000;
    private const string Target = "target";

    private static readonly DocumentValue Level = SchemaParts.Whole(0, Verdict.HighestLevel);

    private static readonly ImmutableArray<FormMember> LevelMembers =
    [
        new("unknown", SchemaParts.Described("something, such as the cost, is not known", Level)),
        new("compliance", SchemaParts.Described("a public body's price changes", Level)),
        new("favoured", SchemaParts.Described("a promise to another client is triggered", Level)),
        new("loss", SchemaParts.Described("a line is below variable cost", Level)),
        new("pool", SchemaParts.Described("a pool is exceeded", Level)),
        new("evidence", SchemaParts.Described("the evidence of a competitor's offer is refused", Level)),
        new("credit", SchemaParts.Described("credit has referred the account", Level)),
        new("gift", SchemaParts.Described("100 % or more is given", Level)),
        new(Target, SchemaParts.Described("a line is below target; left out, that is left to sales", Level), IsRequired: false),
    ];

    private readonly AuthorityLadder ladder;

    private DiscountForm(AuthorityLadder ladder)
        : base("discounts")
    {
        this.ladder = ladder;
        Members =
        [
            new("ladder", SchemaParts.Described("its fingerprint", SchemaParts.Constant(DocumentValue.Of(ladder.Fingerprint)))),
            new("levels", SchemaParts.Described("of the ladder, from 0", SchemaParts.Object(LevelMembers))),
            new("windowDays", SchemaParts.Described("in which quotes count together", SchemaParts.Whole(1, MostDays))),
            new("offerDays", SchemaParts.Described("that a competitor's offer may be old", SchemaParts.Whole(0, MostDays))),
            new("meetsOnly", SchemaParts.Described("met, not beaten", SchemaParts.Operand(FlagScale.Instance))),
            new("guides", SchemaParts.List(SchemaParts.Object(GuideBody.Members), 0, MostGuides)),
            new("matrix", SchemaParts.Object(MatrixBody.Members), IsRequired: false),
        ];
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions => [];

    /// <summary>The form of the policies over a ladder.</summary>
    public static DiscountForm Over(AuthorityLadder ladder) => new(Guard.Against.Null(ladder));

    internal override PolicyIdentity IdentityOf(DiscountPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(DiscountPolicy policy)
    {
        var terms = policy.Terms;
        return
        [
            ("ladder", DocumentValue.Of(policy.Ladder.Fingerprint)),
            (
                "levels",
                DocumentValue.Object(
                    ("unknown", DocumentValue.Of((long)terms.UnknownLevel)),
                    ("compliance", DocumentValue.Of((long)terms.ComplianceLevel)),
                    ("favoured", DocumentValue.Of((long)terms.FavouredLevel)),
                    ("loss", DocumentValue.Of((long)terms.LossLevel)),
                    ("pool", DocumentValue.Of((long)terms.PoolLevel)),
                    ("evidence", DocumentValue.Of((long)terms.EvidenceLevel)),
                    ("credit", DocumentValue.Of((long)terms.CreditLevel)),
                    ("gift", DocumentValue.Of((long)terms.GiftLevel)),
                    (Target, terms.TargetLevel is { } level ? DocumentValue.Of((long)level) : null)
                )
            ),
            ("windowDays", DocumentValue.Of((long)terms.WindowDays)),
            ("offerDays", DocumentValue.Of((long)terms.OfferDays)),
            ("meetsOnly", DocumentValue.Of(terms.MeetsOnly)),
            ("guides", DocumentValue.List(policy.Guides.All.Select(GuideBody.Write))),
            ("matrix", terms.Matrix is { } matrix ? MatrixBody.Write(matrix) : null),
        ];
    }

    internal override DiscountPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        if (members.Text("ladder") is { } stated && stated != ladder.Fingerprint)
        {
            members.Problems.Add(
                PolicyDocumentFault.Refused,
                members.Find("ladder")!,
                $"\"{ladder.Fingerprint}\", the ladder at hand"
            );
        }
        var levels = members.Object("levels", FormMember.Names(LevelMembers));
        var window = members.Whole("windowDays", 1, MostDays);
        var offers = members.Whole("offerDays", 0, MostDays);
        var meets = members.Value("meetsOnly", FlagScale.Instance);
        var guides = Parts.Items(members, "guides", 0, MostGuides, item => GuideBody.Read(item, members.Problems));
        var matrix = members.Has("matrix")
            ? MatrixBody.Read(members.Object("matrix", FormMember.Names(MatrixBody.Members)))
            : null;

        // A problem noted on the way keeps the policy from being made, whatever stands in for the value here.
        int At(string name) => levels?.Whole(name, 0, Verdict.HighestLevel) ?? 0;
        DiscountTerms terms = new()
        {
            UnknownLevel = At("unknown"),
            ComplianceLevel = At("compliance"),
            FavouredLevel = At("favoured"),
            LossLevel = At("loss"),
            PoolLevel = At("pool"),
            EvidenceLevel = At("evidence"),
            CreditLevel = At("credit"),
            GiftLevel = At("gift"),
            TargetLevel = levels?.Has(Target) == true ? At(Target) : null,
            WindowDays = window ?? 1,
            OfferDays = offers ?? 0,
            MeetsOnly = meets ?? true,
            Matrix = matrix,
        };
        return members.Problems.IsEmpty
            ? Attempt.To(
                () => DiscountPolicy.Of(identity, terms, ladder, PriceGuides.Of(guides)),
                members.Itself,
                members.Problems
            )
            : null;
    }
}
