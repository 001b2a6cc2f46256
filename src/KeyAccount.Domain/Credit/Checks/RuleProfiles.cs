using System.Collections.Frozen;
using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The rules of a policy folded for every profile that it can tell apart, once, when it is built.</summary>
internal sealed class RuleProfiles
{
    private readonly FrozenSet<string> accounts;
    private readonly FrozenSet<string> groups;
    private readonly FrozenSet<string> riskGroups;
    private readonly FrozenDictionary<RuleProfile, ObjectionPolicy<CreditCheckFacts>> folded;

    public RuleProfiles(CreditCheckPolicy policy)
    {
        accounts = Named(policy, rule => Name(rule, RuleScopeKind.Account));
        groups = Named(policy, rule => Name(rule, RuleScopeKind.Group));
        riskGroups = Named(policy, rule => rule.Scope.RiskGroup);
        All = [.. Combined()];
        folded = All.ToFrozenDictionary(
            profile => profile,
            profile => RuleSelection.Of(policy, profile.Account, profile.Group, profile.RiskGroup)
        );
    }

    /// <summary>
    /// Everyone, every group, every account, each with every risk group; and every account in every group while that stays below a thousand.
    /// </summary>
    public ImmutableArray<RuleProfile> All { get; }

    /// <summary>The rules of a profile; null when they were not folded, because a name is unknown or there are too many.</summary>
    public ObjectionPolicy<CreditCheckFacts>? Find(string account, string? group, string? riskGroup) =>
        Seen(groups, group, CreditCheckFacts.NoGroup) is { } inGroup
        && Seen(riskGroups, riskGroup, CreditCheckFacts.NoGroup) is { } atRisk
            ? folded.GetValueOrDefault(new(Seen(accounts, account, RuleProfile.Nobody)!, inGroup, atRisk))
            : null;

    /// <summary>A name as the rules see it: those that no rule names are one, and so is an unknown one when no rule names any.</summary>
    private static string? Seen(FrozenSet<string> named, string? name, string other) =>
        named.Count == 0 ? other
        : name is null ? null
        : named.Contains(name) ? name
        : other;

    private IEnumerable<RuleProfile> Combined()
    {
        var (known, grouped, risky) = (
            accounts.Prepend(RuleProfile.Nobody),
            groups.Prepend(CreditCheckFacts.NoGroup),
            riskGroups.Prepend(CreditCheckFacts.NoGroup)
        );
        var all = (long)(accounts.Count + 1) * (groups.Count + 1) * (riskGroups.Count + 1);
        return from account in known.Order(StringComparer.Ordinal)
            from @group in grouped.Order(StringComparer.Ordinal)
            where all <= CreditCheckPolicy.MaximumRules || account.Length == 0 || @group == CreditCheckFacts.NoGroup
            from risk in risky.Order(StringComparer.Ordinal)
            select new RuleProfile(account, @group, risk);
    }

    private static string? Name(ScopedRule rule, RuleScopeKind kind) => rule.Scope.Kind == kind ? rule.Scope.Name : null;

    private static FrozenSet<string> Named(CreditCheckPolicy policy, Func<ScopedRule, string?> name) =>
        policy.Rules.Select(name).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
