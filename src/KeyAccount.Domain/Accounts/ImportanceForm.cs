using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Accounts;

/// <summary>The form of importance policies: a scorecard for each of the two axes.</summary>
public sealed class ImportanceForm : PolicyForm<ImportancePolicy>
{
    private const string Attractiveness = "attractiveness";
    private const string Strength = "strength";

    private readonly ScorecardBody<AccountFacts> body;
    private readonly ImmutableArray<FormMember> cardMembers;

    private ImportanceForm(FeatureCatalog<AccountFacts> catalog)
        : base("account-importance")
    {
        body = new(new CharacteristicBody<AccountFacts>(catalog));
        cardMembers = [.. PartIdentity.Members, .. body.Members];
        var card = SchemaParts.Object(cardMembers);
        Members =
        [
            new(Attractiveness, SchemaParts.Described("how attractive the account is", card)),
            new(Strength, SchemaParts.Described("how strong we are with it", card)),
        ];
    }

    /// <summary>The form over the questions of the library that need no currency.</summary>
    public static ImportanceForm Shipped { get; } = new(AccountCatalog.Questions);

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions => [];

    /// <summary>The form over a catalog with amounts, or with questions of a host's own.</summary>
    public static ImportanceForm Over(FeatureCatalog<AccountFacts> catalog) => new(Guard.Against.Null(catalog));

    internal override PolicyIdentity IdentityOf(ImportancePolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ImportancePolicy policy) =>
        [(Attractiveness, Write(policy.Attractiveness, policy.Identity)), (Strength, Write(policy.Strength, policy.Identity))];

    internal override ImportancePolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var attractiveness = Read(members, Attractiveness, identity);
        var strength = Read(members, Strength, identity);
        return attractiveness is null || strength is null ? null : ImportancePolicy.Of(identity, attractiveness, strength);
    }

    private DocumentValue Write(Scorecard<AccountFacts> card, PolicyIdentity policy) =>
        DocumentValue.Object([.. PartIdentity.Write(card.Identity, policy), .. body.Write(card)]);

    private Scorecard<AccountFacts>? Read(DocumentObject members, string axis, PolicyIdentity policy) =>
        members.Object(axis, FormMember.Names(cardMembers)) is { } card
            ? body.Read(card, PartIdentity.Read(card, policy))
            : null;
}
