using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The form of tables that collect every outcome that is met.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is collected.</typeparam>
public sealed class CollectingForm<TFacts, TOutcome> : PolicyForm<CollectingTable<TFacts, TOutcome>>
    where TOutcome : struct
{
    private readonly RuleList<TFacts, TOutcome> rules;
    private readonly Scale<TOutcome> outcomes;

    /// <summary>A form.</summary>
    /// <param name="kind">What the documents call this kind of policy: an identifier.</param>
    /// <param name="catalog">The questions that may be asked.</param>
    /// <param name="outcomes">What may be collected.</param>
    public CollectingForm(string kind, FeatureCatalog<TFacts> catalog, Scale<TOutcome> outcomes)
        : base(kind)
    {
        this.outcomes = Guard.Against.Null(outcomes);
        rules = new(Guard.Against.Null(catalog), outcomes);
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    internal override ImmutableArray<FormMember> Members => [rules.Member];

    internal override ImmutableArray<FormMember> Definitions { get; }

    internal override PolicyIdentity IdentityOf(CollectingTable<TFacts, TOutcome> policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(CollectingTable<TFacts, TOutcome> policy) =>
        [rules.Write(policy.Rules)];

    internal override CollectingTable<TFacts, TOutcome>? Read(DocumentObject members, PolicyIdentity identity) =>
        rules.Read(members) is { IsDefault: false } listed
            ? Attempt.To(
                () => new CollectingTable<TFacts, TOutcome>(identity, outcomes, listed),
                members.Itself,
                members.Problems
            )
            : null;
}
