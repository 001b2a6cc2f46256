using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit;

/// <summary>The form of credit policies: the terms, the evidence, the knock-outs and the scorecards, each number once.</summary>
/// <remarks>Prohibited questions, and rules that show an answer to more readers than may see it, are refused where they stand.</remarks>
public sealed class CreditForm : PolicyForm<CreditPolicy>
{
    private const string EvidencePart = "evidence";
    private const string KnockOutPart = "knockOuts";

    private readonly CreditEvidenceBody evidence;
    private readonly TableBody<CreditFacts, CreditBar> knockOuts;
    private readonly CreditCardsBody cards;
    private readonly ImmutableArray<FormMember> knockOutMembers;

    private CreditForm(FeatureCatalog<CreditFacts> catalog)
        : base("credit")
    {
        evidence = new(new(catalog, Prohibited), new(catalog));
        knockOuts = new(new(catalog, CreditScales.Bars, Prohibited, TooWide), CreditScales.Bars);
        cards = new(new(catalog, Prohibited));
        knockOutMembers = [.. PartIdentity.Members, .. knockOuts.Members];
        Members =
        [
            .. CreditTermsBody.Members,
            new(EvidencePart, SchemaParts.Object(CreditEvidenceBody.Members)),
            new(KnockOutPart, SchemaParts.Object(knockOutMembers)),
            .. cards.Members,
        ];
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    /// <summary>The form over the questions of the library.</summary>
    public static CreditForm Shipped { get; } = new(CreditCatalog.Questions);

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions { get; }

    /// <summary>The form over a catalog with questions of a host's own.</summary>
    public static CreditForm Over(FeatureCatalog<CreditFacts> catalog) => new(Guard.Against.Null(catalog));

    internal override PolicyIdentity IdentityOf(CreditPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(CreditPolicy policy) =>
        [
            .. CreditTermsBody.Write(policy.Terms),
            (EvidencePart, evidence.Write(policy.Requirements, policy.Identity)),
            (
                KnockOutPart,
                DocumentValue.Object([
                    .. PartIdentity.Write(policy.KnockOuts.Identity, policy.Identity),
                    .. knockOuts.Write(policy.KnockOuts),
                ])
            ),
            .. cards.Write(policy),
        ];

    internal override CreditPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var terms = CreditTermsBody.Read(members);
        var required = evidence.Read(members.Object(EvidencePart, FormMember.Names(CreditEvidenceBody.Members)), identity);
        var bars = members.Object(KnockOutPart, FormMember.Names(knockOutMembers));
        var table = bars is null ? null : knockOuts.Read(bars, PartIdentity.Read(bars, identity));
        var (trade, report, full) = cards.Read(members, identity);
        return terms is null || required is null || table is null || trade is null || report is null || full is null
            ? null
            : Attempt.To(
                () => new CreditPolicy(identity, terms, table, required, trade, report, full),
                members.Itself,
                members.Problems
            );
    }

    private static (PolicyDocumentFault, string, string)? TooWide(Rule<CreditFacts, CreditBar> rule) =>
        RuleAudience.NarrowestOf(rule) is { } narrowest && narrowest.Audience < rule.Audience
            ? (
                PolicyDocumentFault.AudienceTooWide,
                "audience",
                $"at most \"{CodeWord.Of(narrowest.Audience)}\": the rule shows '{narrowest.Feature.Name}'"
            )
            : null;

    private static string? Prohibited(Feature feature) =>
        ProhibitedFeatures.Find([feature]).FirstOrDefault(use => !use.IsProxy) is { } use
            ? $"no question about {use.Basis} (recognised by \"{use.Word}\"): no credit may be judged by it"
            : null;
}
