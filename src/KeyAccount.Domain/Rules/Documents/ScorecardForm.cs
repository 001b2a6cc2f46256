using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The form of scorecards over a host's own facts.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class ScorecardForm<TFacts> : PolicyForm<Scorecard<TFacts>>
{
    private readonly ScorecardBody<TFacts> body;

    /// <summary>A form.</summary>
    /// <param name="kind">What the documents call this kind of policy: an identifier.</param>
    /// <param name="catalog">The questions that may be asked; those without an order have no bands.</param>
    public ScorecardForm(string kind, FeatureCatalog<TFacts> catalog)
        : base(kind)
    {
        body = new(new CharacteristicBody<TFacts>(Guard.Against.Null(catalog)));
        Members = body.Members;
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(Scorecard<TFacts> policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(Scorecard<TFacts> policy) => body.Write(policy);

    internal override Scorecard<TFacts>? Read(DocumentObject members, PolicyIdentity identity) => body.Read(members, identity);
}
