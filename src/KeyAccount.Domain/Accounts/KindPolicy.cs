using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>Which kinds of key account a client is of, and which of them is primary.</summary>
public sealed class KindPolicy : IEquatable<KindPolicy>
{
    /// <summary>The code of the rule for <see cref="AccountKind.MajorEconomic"/>.</summary>
    public const string MajorEconomicCode = "KIND-MAJOR-ECONOMIC";

    /// <summary>The code of the rule for <see cref="AccountKind.Important"/>.</summary>
    public const string ImportantCode = "KIND-IMPORTANT";

    /// <summary>The code of the rule for <see cref="AccountKind.Group"/>.</summary>
    public const string GroupCode = "KIND-GROUP";

    /// <summary>The code of the rule for <see cref="AccountKind.Strategic"/>.</summary>
    public const string StrategicCode = "KIND-STRATEGIC";

    private static readonly ImmutableArray<AccountKind> ShippedPrecedence =
    [
        AccountKind.Important,
        AccountKind.Group,
        AccountKind.Strategic,
        AccountKind.MajorEconomic,
    ];

    private KindPolicy(CollectingTable<AccountFacts, AccountKind> table, ImmutableArray<AccountKind> precedence) =>
        (Table, Precedence) = (table, precedence);

    /// <summary>The shipped default, which no owner has signed.</summary>
    public static KindPolicy Shipped { get; } = Of(PolicyIdentity.ShippedDefault("account-kinds", "1"), KindTerms.Shipped);

    /// <summary>The rules as data: one for each kind.</summary>
    public CollectingTable<AccountFacts, AccountKind> Table { get; }

    /// <summary>The order in which a kind that is met becomes the primary one. Shipped: constraints lead, and the tier shows size.</summary>
    public ImmutableArray<AccountKind> Precedence { get; }

    /// <summary>A policy of the shipped rules with numbers of one's own.</summary>
    public static KindPolicy Of(PolicyIdentity identity, KindTerms terms) =>
        Of(
            identity,
            KindRules.MajorEconomic(terms),
            KindRules.Important(),
            KindRules.Group(terms),
            KindRules.Strategic(terms),
            ShippedPrecedence
        );

    /// <summary>A policy of rules of one's own, such as absolute amounts.</summary>
    /// <exception cref="ArgumentException">The precedence does not name each of the four kinds once.</exception>
    public static KindPolicy Of(
        PolicyIdentity identity,
        Specification<AccountFacts> majorEconomic,
        Specification<AccountFacts> important,
        Specification<AccountFacts> group,
        Specification<AccountFacts> strategic,
        params ImmutableArray<AccountKind> precedence
    )
    {
        Guard.Against.Null(identity);
        if (precedence.IsDefault || !precedence.Order().SequenceEqual(ShippedPrecedence.Order()))
        {
            throw new ArgumentException("The precedence must name each of the four kinds once.", nameof(precedence));
        }
        CollectingTable<AccountFacts, AccountKind> table = new(
            identity,
            AccountScales.Kind,
            Rule(MajorEconomicCode, majorEconomic, AccountKind.MajorEconomic),
            Rule(ImportantCode, important, AccountKind.Important),
            Rule(GroupCode, group, AccountKind.Group),
            Rule(StrategicCode, strategic, AccountKind.Strategic)
        );
        var isOnSheet = table.Features.All(feature => AccountAnswers.Sheet.Features.Contains(feature));
        return new(isOnSheet ? table.ReadBy(AccountAnswers.Sheet) : table, precedence);
    }

    /// <summary>The kinds of one account with their proof.</summary>
    public Decision<OutcomeSet<AccountKind>> Decide(AccountFacts facts)
    {
        Guard.Against.Null(facts);
        return Table.Decide(facts, facts.AsOf);
    }

    /// <summary>Whether the other one has an equal table and the same precedence.</summary>
    public bool Equals(KindPolicy? other) =>
        other is not null && Table.Equals(other.Table) && Precedence.AsSpan().SequenceEqual(other.Precedence.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KindPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Table.GetHashCode();

    /// <summary>The code of the rule that decides a kind.</summary>
    public static string CodeOf(AccountKind kind) =>
        kind switch
        {
            AccountKind.MajorEconomic => MajorEconomicCode,
            AccountKind.Important => ImportantCode,
            AccountKind.Group => GroupCode,
            AccountKind.Strategic => StrategicCode,
        };

    /// <summary>The first kind in the precedence that is met; ordinary when none is and none is in doubt.</summary>
    internal PrimaryKind PrimaryOf(Func<AccountKind, KindState> stateOf)
    {
        foreach (var kind in Precedence)
        {
            if (stateOf(kind) == KindState.Met)
            {
                return kind switch
                {
                    AccountKind.MajorEconomic => PrimaryKind.MajorEconomic,
                    AccountKind.Important => PrimaryKind.Important,
                    AccountKind.Group => PrimaryKind.Group,
                    AccountKind.Strategic => PrimaryKind.Strategic,
                };
            }
        }
        return Precedence.Any(kind => stateOf(kind) == KindState.Undetermined)
            ? PrimaryKind.Undetermined
            : PrimaryKind.Ordinary;
    }

    private static Rule<AccountFacts, AccountKind> Rule(string code, Specification<AccountFacts> when, AccountKind kind) =>
        new(code, when, kind) { Audience = Audience.Sales, Source = SourceOf(kind) };

    /// <summary>The requirement that a kind answers, in the company's words.</summary>
    private static string SourceOf(AccountKind kind) =>
        kind switch
        {
            AccountKind.MajorEconomic => "company requirement: purchases in large quantities and frequently",
            AccountKind.Important => "company requirement: serves a key national sector",
            AccountKind.Group => "company requirement: closely tied in the industry or value chain, and uses our products",
            AccountKind.Strategic => "company requirement: has development potential, and is a decisive target for competitors",
        };
}
