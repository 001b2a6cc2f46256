using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The form of decision tables over a host's own facts.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is decided: an enumeration, or a <see cref="Verdict"/>.</typeparam>
public sealed class TableForm<TFacts, TOutcome> : PolicyForm<DecisionTable<TFacts, TOutcome>>
    where TOutcome : struct
{
    private readonly TableBody<TFacts, TOutcome> body;

    /// <summary>A form.</summary>
    /// <param name="kind">What the documents call this kind of policy: an identifier.</param>
    /// <param name="catalog">The questions that may be asked.</param>
    /// <param name="outcomes">What may be decided.</param>
    public TableForm(string kind, FeatureCatalog<TFacts> catalog, Scale<TOutcome> outcomes)
        : base(kind)
    {
        body = new(new(Guard.Against.Null(catalog), Guard.Against.Null(outcomes)), outcomes);
        Members = body.Members;
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions { get; }

    internal override PolicyIdentity IdentityOf(DecisionTable<TFacts, TOutcome> policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(DecisionTable<TFacts, TOutcome> policy) =>
        body.Write(policy);

    internal override DecisionTable<TFacts, TOutcome>? Read(DocumentObject members, PolicyIdentity identity) =>
        body.Read(members, identity);
}
