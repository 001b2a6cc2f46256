using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>The form of reduction policies: targets, what is left out, and the scorecard of candidates.</summary>
public sealed class ReductionForm : PolicyForm<ReductionPolicy>
{
    private const int MostCategories = 1_000;
    private const string Candidates = "candidates";

    private static readonly ImmutableArray<FormMember> TargetMembers =
    [
        new("category", SchemaParts.Identifier),
        new("yearly", SchemaParts.Share),
        new("variesWithSales", SchemaParts.Share),
    ];

    private static readonly ImmutableArray<FormMember> ExcludedMembers =
    [
        new("category", SchemaParts.Identifier),
        new("reason", SchemaParts.Words(Parts.Words<ExclusionReason>().All)),
    ];

    private static readonly ScorecardBody<CandidateFacts> Card = new(
        new CharacteristicBody<CandidateFacts>(CandidateFeatures.Catalog)
    );

    private static readonly ImmutableArray<FormMember> CardMembers = [.. PartIdentity.Members, .. Card.Members];

    private ReductionForm()
        : base("expense-reduction") { }

    /// <summary>The form.</summary>
    public static ReductionForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("yearly", SchemaParts.Described("a twelfth of it each month", SchemaParts.Share)),
        new("variesWithSales", SchemaParts.Described("the rest moves with prices alone", SchemaParts.Share)),
        new("roll", SchemaParts.Words(Parts.Words<PathRoll>().All)),
        new("targets", SchemaParts.List(SchemaParts.Object(TargetMembers), 0, MostCategories)),
        new(
            "excluded",
            SchemaParts.Described(
                "left out of reduction",
                SchemaParts.List(SchemaParts.Object(ExcludedMembers), 0, MostCategories)
            )
        ),
        new(Candidates, SchemaParts.Described("the more points, the sooner it is looked at", SchemaParts.Object(CardMembers))),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(ReductionPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ReductionPolicy policy) =>
        [
            ("yearly", Of(policy.Terms.Yearly)),
            ("variesWithSales", Of(policy.Terms.VariesWithSales)),
            ("roll", EnumWords<PathRoll>.Write(policy.Terms.Roll)),
            ("targets", DocumentValue.List(policy.Terms.Targets.Select(Write))),
            ("excluded", DocumentValue.List(policy.Terms.Excluded.Select(Write))),
            (
                Candidates,
                DocumentValue.Object([
                    .. PartIdentity.Write(policy.Candidates.Identity, policy.Identity),
                    .. Card.Write(policy.Candidates),
                ])
            ),
        ];

    internal override ReductionPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var yearly = members.Value("yearly", ShareScale.Instance);
        var varies = members.Value("variesWithSales", ShareScale.Instance);
        var roll = Parts.Word<PathRoll>(members, "roll");
        var targets = List(members, "targets", Target);
        var excluded = List(members, "excluded", Excluded);
        var card = members.Object(Candidates, FormMember.Names(CardMembers)) is { } part
            ? Card.Read(part, PartIdentity.Read(part, identity))
            : null;
        return members.Problems.IsEmpty && card is not null && yearly is { } rate && varies is { } moving && roll is { } rolled
            ? Attempt.To(
                () =>
                    ReductionPolicy.Of(
                        identity,
                        new()
                        {
                            Yearly = rate,
                            VariesWithSales = moving,
                            Roll = rolled,
                            Targets = targets,
                            Excluded = excluded,
                        },
                        card
                    ),
                members.Itself,
                members.Problems,
                PolicyDocumentFault.DuplicateId
            )
            : null;
    }

    private static ImmutableArray<T> List<T>(
        DocumentObject members,
        string name,
        Func<DocumentValue, DocumentProblems, T?> read
    )
        where T : class
    {
        var items = members.List(name, 0, MostCategories);
        return items.IsDefault ? [] : [.. items.Select(item => read(item, members.Problems)).OfType<T>()];
    }

    private static ReductionTarget? Target(DocumentValue item, DocumentProblems problems)
    {
        var from = DocumentObject.Of(item, problems, FormMember.Names(TargetMembers));
        var category = from?.Identifier("category");
        var (yearly, varies) = (
            from?.Value("yearly", ShareScale.Instance),
            from?.Value("variesWithSales", ShareScale.Instance)
        );
        return category is not null && yearly is { } rate && varies is { } moving
            ? ReductionTarget.Of(category, rate, moving)
            : null;
    }

    private static ExcludedCategory? Excluded(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(ExcludedMembers)) is not { } from)
        {
            return null;
        }
        var (category, reason) = (from.Identifier("category"), Parts.Word<ExclusionReason>(from, "reason"));
        return category is not null && reason is { } known ? ExcludedCategory.Of(category, known) : null;
    }

    private static DocumentValue Write(ReductionTarget target) =>
        DocumentValue.Object(
            ("category", DocumentValue.Of(target.Category)),
            ("yearly", Of(target.Yearly)),
            ("variesWithSales", Of(target.VariesWithSales))
        );

    private static DocumentValue Write(ExcludedCategory excluded) =>
        DocumentValue.Object(
            ("category", DocumentValue.Of(excluded.Category)),
            ("reason", EnumWords<ExclusionReason>.Write(excluded.Reason))
        );

    private static DocumentValue Of(Share share) => Operands.Write(ShareScale.Instance, share.BasisPoints);
}
