using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The part of a review that looks at the kinds of every account, and at what the book never supplies for them.</summary>
internal sealed class KindReview
{
    private readonly Portfolio portfolio;
    private readonly KindPolicy policy;
    private readonly HashSet<Feature<AccountFacts>> neverSupplied;
    private readonly bool[] isAssessable;

    public KindReview(Portfolio portfolio, KindPolicy policy)
    {
        (this.portfolio, this.policy) = (portfolio, policy);
        neverSupplied = NeverSupplied(portfolio, policy);
        Assessability reading = new(neverSupplied);
        isAssessable =
        [
            .. AccountReview.AllKinds.Select(kind =>
                policy.Table.Rules.Where(rule => rule.Outcome == kind).Any(rule => rule.When.Accept(reading).CanHold)
            ),
        ];
    }

    public (ImmutableArray<ReviewedAccount> Accounts, ImmutableArray<UnassessedKind> NotAssessed) Of(
        ImmutableArray<ReviewedFamily> families
    )
    {
        var familyOf = new Dictionary<string, ReviewedFamily>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            foreach (var member in family.Family.Members)
            {
                familyOf.Add(member, family);
            }
        }
        var accounts = ImmutableArray.CreateBuilder<ReviewedAccount>(portfolio.Accounts.Length);
        foreach (var facts in portfolio.Accounts)
        {
            var decision = policy.Decide(facts);
            var states = StatesOf(decision.Outcome);
            accounts.Add(new(facts, decision, states, policy.PrimaryOf(kind => states[(int)kind]), familyOf[facts.Account]));
        }
        var reviewed = accounts.MoveToImmutable();
        return (reviewed, NotAssessed(reviewed));
    }

    private ImmutableArray<KindState> StatesOf(OutcomeSet<AccountKind> outcome) =>
        [
            .. AccountReview.AllKinds.Select(kind =>
                outcome[kind] switch
                {
                    Truth.Yes => KindState.Met,
                    Truth.No => KindState.NotMet,
                    Truth.Unknown => isAssessable[(int)kind] ? KindState.Undetermined : KindState.NotAssessed,
                }
            ),
        ];

    private ImmutableArray<UnassessedKind> NotAssessed(ImmutableArray<ReviewedAccount> accounts) =>
        [
            .. AccountReview
                .AllKinds.Where(kind => accounts.Any(account => account.StateOf(kind) == KindState.NotAssessed))
                .Select(kind => new UnassessedKind(kind, [.. FeaturesOf(kind).Where(neverSupplied.Contains)])),
        ];

    private IEnumerable<Feature<AccountFacts>> FeaturesOf(AccountKind kind)
    {
        // A finding's evidence would leave out what did not matter, so an account of which nothing is known is asked.
        AccountFacts nothing = new() { Account = "-", AsOf = portfolio.AsOf };
        return policy
            .Table.Rules.Where(rule => rule.Outcome == kind)
            .SelectMany(rule => rule.When.Explain(nothing).Evidence)
            .Select(evidence => evidence.Feature)
            .OfType<Feature<AccountFacts>>()
            .Distinct();
    }

    private static HashSet<Feature<AccountFacts>> NeverSupplied(Portfolio portfolio, KindPolicy policy)
    {
        HashSet<Feature<AccountFacts>> open = [.. policy.Table.Features.OfType<Feature<AccountFacts>>()];
        foreach (var facts in portfolio.Accounts)
        {
            open.RemoveWhere(feature => feature.TryRead(facts, out _));
        }
        return open;
    }
}
