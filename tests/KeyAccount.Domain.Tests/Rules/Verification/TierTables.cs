using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Tables of tiers that are verified and compared.</summary>
internal static class TierTables
{
    public static DecisionTable<Client, Tier> Table(HitPolicy hit, params ImmutableArray<Rule<Client, Tier>> rules) =>
        new(PolicyIdentity.ShippedDefault("table", "1"), Clients.Tiers, hit, Tier.Open, Tier.Open, rules);
}
