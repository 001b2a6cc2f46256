using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The part of a review that looks at the kinds of every account, and at what the book never supplies for them.</summary>
internal sealed class KindReview(Portfolio portfolio, KindPolicy policy)
{
    private readonly ImmutableArray<HashSet<Feature<AccountFacts>>> neverSupplied =
    [
        .. AccountReview.AllKinds.Select(kind => NeverSupplied(portfolio, policy, kind)),
    ];

    public (ImmutableArray<ReviewedAccount> Accounts, ImmutableArray<UnassessedKind> NotAssessed) Of(
        ImmutableArray<ReviewedFamily> families
    )
    {
        var familyOf = families.ToDictionary(family => family.Family.Head, StringComparer.Ordinal);
        foreach (var family in families.Where(family => family.Family.Members.Length > 1))
        {
            foreach (var member in family.Family.Members)
            {
                familyOf[member] = family;
            }
        }
        var accounts = ImmutableArray.CreateBuilder<ReviewedAccount>(portfolio.Accounts.Length);
        foreach (var facts in portfolio.Accounts)
        {
            var decision = policy.Decide(facts);
            var states = StatesOf(decision);
            accounts.Add(new(facts, decision, states, policy.PrimaryOf(kind => states[(int)kind]), familyOf[facts.Account]));
        }
        var reviewed = accounts.MoveToImmutable();
        return (reviewed, NotAssessed(reviewed));
    }

    private ImmutableArray<KindState> StatesOf(Decision<OutcomeSet<AccountKind>> decision)
    {
        var states = new KindState[AccountReview.AllKinds.Length];
        ImmutableArray<Finding> findings = decision.Outcome.Undetermined.Any() ? decision.Explain() : [];
        foreach (var kind in AccountReview.AllKinds)
        {
            states[(int)kind] = decision.Outcome[kind] switch
            {
                Truth.Yes => KindState.Met,
                Truth.No => KindState.NotMet,
                Truth.Unknown => IsForWantOfSupply(findings, kind) ? KindState.NotAssessed : KindState.Undetermined,
            };
        }
        return [.. states];
    }

    /// <summary>Whether an answer that keeps the kind open is one that no account of the book gives.</summary>
    private bool IsForWantOfSupply(ImmutableArray<Finding> findings, AccountKind kind)
    {
        var never = neverSupplied[(int)kind];
        return never.Count > 0
            && findings
                .Single(finding => finding.Code == KindPolicy.CodeOf(kind))
                .Evidence.Any(evidence =>
                    evidence.Truth == Truth.Unknown && evidence.Feature is Feature<AccountFacts> asked && never.Contains(asked)
                );
    }

    private ImmutableArray<UnassessedKind> NotAssessed(ImmutableArray<ReviewedAccount> accounts) =>
        [
            .. AccountReview
                .AllKinds.Where(kind => accounts.Any(account => account.StateOf(kind) == KindState.NotAssessed))
                .Select(kind => new UnassessedKind(
                    kind,
                    [.. FeaturesOf(policy, kind).Where(neverSupplied[(int)kind].Contains)]
                )),
        ];

    private static HashSet<Feature<AccountFacts>> NeverSupplied(Portfolio portfolio, KindPolicy policy, AccountKind kind)
    {
        HashSet<Feature<AccountFacts>> open = [.. FeaturesOf(policy, kind)];
        foreach (var facts in portfolio.Accounts)
        {
            if (open.Count == 0)
            {
                break;
            }
            open.RemoveWhere(feature => feature.TryRead(facts, out _));
        }
        return open;
    }

    private static IEnumerable<Feature<AccountFacts>> FeaturesOf(KindPolicy policy, AccountKind kind) =>
        policy
            .Table.Rules.Where(rule => rule.Outcome == kind)
            .SelectMany(rule => rule.When.Accept(new QuestionsAsked()))
            .Distinct();
}
