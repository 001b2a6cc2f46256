using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>How important an account is to us, on two axes: how attractive it is, and how strong we are with it as it sees us.</summary>
public sealed class ImportancePolicy : IEquatable<ImportancePolicy>
{
    private ImportancePolicy(
        PolicyIdentity identity,
        Scorecard<AccountFacts> attractiveness,
        Scorecard<AccountFacts> strength
    ) => (Identity, Attractiveness, Strength) = (identity, attractiveness, strength);

    /// <summary>The shipped default, which no owner has signed.</summary>
    public static ImportancePolicy Shipped { get; } =
        Of(
            PolicyIdentity.ShippedDefault("account-importance", "1"),
            PolicyIdentity.ShippedDefault("account-attractiveness", "1"),
            PolicyIdentity.ShippedDefault("account-strength", "1"),
            ImportanceTerms.Shipped
        );

    /// <summary>Id, version and owner of both axes together.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The scorecard of how attractive the account is.</summary>
    public Scorecard<AccountFacts> Attractiveness { get; }

    /// <summary>The scorecard of how strong we are with it.</summary>
    public Scorecard<AccountFacts> Strength { get; }

    /// <summary>A policy of the shipped criteria and anchors with weights of one's own.</summary>
    /// <exception cref="ArgumentException">The weights of an axis do not add up to exactly 100.</exception>
    public static ImportancePolicy Of(
        PolicyIdentity identity,
        PolicyIdentity attractiveness,
        PolicyIdentity strength,
        ImportanceTerms terms
    )
    {
        Guard.Against.Null(terms);
        RefuseUnless100(
            terms.Contribution + terms.Purchases + terms.Headroom + terms.Growth + terms.ReferenceValue,
            nameof(Attractiveness)
        );
        RefuseUnless100(
            terms.ShareOfWallet + terms.SupplierRank + terms.DeliveryScore + terms.ContractedShare + terms.ContactRoles,
            nameof(Strength)
        );
        return Of(identity, ImportanceCards.Attractiveness(attractiveness, terms), ImportanceCards.Strength(strength, terms));
    }

    /// <summary>A policy of scorecards of one's own.</summary>
    public static ImportancePolicy Of(
        PolicyIdentity identity,
        Scorecard<AccountFacts> attractiveness,
        Scorecard<AccountFacts> strength
    ) => new(Guard.Against.Null(identity), Guard.Against.Null(attractiveness), Guard.Against.Null(strength));

    /// <summary>The importance of one account or family.</summary>
    public Importance Evaluate(AccountFacts facts)
    {
        Guard.Against.Null(facts);
        return new(Attractiveness.Score(facts, facts.AsOf), Strength.Score(facts, facts.AsOf));
    }

    /// <summary>Whether the other one has the same identity and equal scorecards.</summary>
    public bool Equals(ImportancePolicy? other) =>
        other is not null
        && Identity == other.Identity
        && Attractiveness.Equals(other.Attractiveness)
        && Strength.Equals(other.Strength);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImportancePolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Attractiveness.GetHashCode();

    private static void RefuseUnless100(int sum, string axis)
    {
        if (sum != 100)
        {
            throw new ArgumentException($"The weights of {axis} add up to {sum}, not to 100.", nameof(axis));
        }
    }
}
