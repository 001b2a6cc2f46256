using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>For whom a rule is made: everyone, a group, or one account; a risk group narrows it.</summary>
public sealed record RuleScope
{
    private RuleScope(RuleScopeKind kind, string? name) => (Kind, Name) = (kind, name);

    /// <summary>How specific it is.</summary>
    public RuleScopeKind Kind { get; }

    /// <summary>The group or the account; null for everyone.</summary>
    public string? Name { get; }

    /// <summary>The risk group that narrows it; null when none does.</summary>
    public string? RiskGroup { get; private init; }

    /// <summary>All accounts.</summary>
    public static RuleScope Everyone { get; } = new(RuleScopeKind.Everyone, null);

    /// <summary>A group of accounts by its name, which is not <see cref="CreditCheckFacts.NoGroup"/>.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static RuleScope Group(string name) => new(RuleScopeKind.Group, NameOf(name));

    /// <summary>One account by its name.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static RuleScope Account(string name) => new(RuleScopeKind.Account, NameOf(name));

    /// <summary>The same scope, narrowed to a risk group. It becomes no more specific by that.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public RuleScope Narrowed(string riskGroup) => this with { RiskGroup = NameOf(riskGroup) };

    /// <summary>Whether the scope takes in an account; unknown where its group or risk group is not known.</summary>
    public Truth Includes(string account, string? group, string? riskGroup) =>
        (Truth)
            Math.Min(
                (sbyte)(
                    Kind switch
                    {
                        RuleScopeKind.Everyone => Truth.Yes,
                        RuleScopeKind.Group => Same(group, Name!),
                        RuleScopeKind.Account => Same(Guard.Against.Null(account), Name!),
                    }
                ),
                (sbyte)(RiskGroup is null ? Truth.Yes : Same(riskGroup, RiskGroup))
            );

    /// <summary>The scope in the reader's language.</summary>
    public string ToString(Language language)
    {
        var kind = Kind switch
        {
            RuleScopeKind.Everyone => new Label("everyone", "todos", "所有客户"),
            RuleScopeKind.Group => new Label($"group {Name}", $"grupo {Name}", $"组别{Name}"),
            RuleScopeKind.Account => new Label($"account {Name}", $"cuenta {Name}", $"客户{Name}"),
        };
        var risk = RiskGroup is null
            ? null
            : new Label($", risk group {RiskGroup}", $", grupo de riesgo {RiskGroup}", $"，风险组{RiskGroup}");
        return kind.In(language) + risk?.In(language);
    }

    /// <summary>The scope in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Names in quotes, a quote doubled, so that no two scopes are written alike.</summary>
    internal string Canonical => $"{Kind} {Quoted(Name)} {Quoted(RiskGroup)}";

    private static string Quoted(string? name) =>
        name is null ? "-" : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Truth Same(string? known, string name) =>
        known is null ? Truth.Unknown
        : string.Equals(known, name, StringComparison.Ordinal) ? Truth.Yes
        : Truth.No;

    private static string NameOf(string name) =>
        Guard.Against.NullOrWhiteSpace(name) == CreditCheckFacts.NoGroup
            ? throw new ArgumentException($"'{CreditCheckFacts.NoGroup}' stands for no group and names none.", nameof(name))
            : name;
}
