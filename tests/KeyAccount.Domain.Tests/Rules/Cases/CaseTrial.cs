using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Tests.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>A random policy of any kind with the ways to look at it and to change it.</summary>
/// <param name="Rules">Its rules.</param>
/// <param name="Subject">The policy as boundary cases see it.</param>
/// <param name="List">The policy as the verifier sees it.</param>
/// <param name="Decide">Its own evaluator: the outcome in the words of documents.</param>
/// <param name="WithStatement">The same policy with another statement in a rule.</param>
/// <param name="WithOutcome">The same policy with the next outcome in a rule.</param>
internal sealed record CaseTrial(
    ImmutableArray<Rule<Cell>> Rules,
    CaseSubject Subject,
    RuleList List,
    Func<Cell, string> Decide,
    Func<int, Specification<Cell>, CaseTrial> WithStatement,
    Func<int, CaseTrial> WithOutcome
)
{
    private static readonly Tier[] Tiers = [Tier.Gold, Tier.Silver, Tier.Open, Tier.Watch];
    private static readonly Verdict[] Objections = [Verdict.Refer(0), Verdict.Refer(1), Verdict.Decline];

    public static ImmutableArray<CaseTrial> Draw(int each, int seed) =>
        [
            .. PolicyGenerators
                .Tables(Cells.Features, Clients.Tiers, maximumRules: 4)
                .Sample(2 * each, new Rnd((ulong)seed), 30)
                .Select(Of),
            .. PolicyGenerators
                .ObjectionPolicies(Cells.Features, maximumRules: 4)
                .Sample(each, new Rnd((ulong)seed), 30)
                .Select(Of),
            .. PolicyGenerators
                .CollectingTables(Cells.Features, Clients.Tiers, maximumRules: 4)
                .Sample(each, new Rnd((ulong)seed), 30)
                .Select(Of),
        ];

    private static CaseTrial Of(DecisionTable<Cell, Tier> table)
    {
        CaseTrial With(int at, Specification<Cell> when, Tier outcome) =>
            Of(
                new DecisionTable<Cell, Tier>(
                    table.Identity,
                    table.Outcomes,
                    table.Hit,
                    table.Otherwise,
                    table.WhenUnknown,
                    table.Rules.SetItem(at, new(table.Rules[at].Code, when, outcome))
                )
            );
        return new(
            ImmutableArray<Rule<Cell>>.CastUp(table.Rules),
            CaseSubject.Of(table),
            RuleList.Of(table),
            cell => Word(table.Choose(cell)),
            (at, when) => With(at, when, table.Rules[at].Outcome),
            at => With(at, table.Rules[at].When, Next(Tiers, table.Rules[at].Outcome))
        );
    }

    private static CaseTrial Of(ObjectionPolicy<Cell> policy)
    {
        CaseTrial With(int at, Specification<Cell> when, Verdict outcome) =>
            Of(
                new ObjectionPolicy<Cell>(
                    policy.Identity,
                    policy.WhenUnknown,
                    policy.Rules.SetItem(at, new(policy.Rules[at].Code, when, outcome))
                )
            );
        return new(
            ImmutableArray<Rule<Cell>>.CastUp(policy.Rules),
            CaseSubject.Of(policy),
            RuleList.Of(policy),
            cell => policy.Choose(cell).ToString(),
            (at, when) => With(at, when, policy.Rules[at].Outcome),
            at => With(at, policy.Rules[at].When, Next(Objections, policy.Rules[at].Outcome))
        );
    }

    private static CaseTrial Of(CollectingTable<Cell, Tier> table)
    {
        CaseTrial With(int at, Specification<Cell> when, Tier outcome) =>
            Of(
                new CollectingTable<Cell, Tier>(
                    table.Identity,
                    table.Outcomes,
                    table.Rules.SetItem(at, new(table.Rules[at].Code, when, outcome))
                )
            );
        return new(
            ImmutableArray<Rule<Cell>>.CastUp(table.Rules),
            CaseSubject.Of(table),
            RuleList.Of(table),
            cell =>
                $"[{string.Join(", ", table.Choose(cell).All.Where(member => member.Truth != Truth.No).OrderBy(member => member.Outcome).Select(member => Word(member.Outcome) + (member.Truth == Truth.Unknown ? "?" : "")))}]",
            (at, when) => With(at, when, table.Rules[at].Outcome),
            at => With(at, table.Rules[at].When, Next(Tiers, table.Rules[at].Outcome))
        );
    }

    private static string Word(Tier tier) =>
        tier switch
        {
            Tier.Gold => "gold",
            Tier.Silver => "silver",
            Tier.Open => "open",
            Tier.Watch => "watch",
        };

    private static T Next<T>(T[] all, T one) => all[(Array.IndexOf(all, one) + 1) % all.Length];
}
