using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Gives out the places for Key and Development, once.</summary>
internal sealed class TierAllocation(TierPolicy policy, IReadOnlyList<TierCandidate> candidates, int capacity, LocalDate asOf)
{
    private readonly Dictionary<string, int> perManager = new(StringComparer.Ordinal);
    private int given;
    private int waiting;

    public ImmutableArray<TierGrant> Grants()
    {
        RefuseDuplicates();
        var grants = new TierGrant[candidates.Count];
        int[] order = [.. Enumerable.Range(0, candidates.Count)];
        Array.Sort(order, (left, right) => Compare(candidates[left], candidates[right]));
        foreach (var index in order.Where(index => IsPlaced(OverrideOf(candidates[index])?.Tier)))
        {
            Take(candidates[index].Owner);
        }
        foreach (var index in order)
        {
            grants[index] = GrantTo(candidates[index]);
        }
        return [.. grants];
    }

    private TierGrant GrantTo(TierCandidate candidate)
    {
        var standing = StandingOf(candidate);
        var grant = new TierGrant
        {
            Account = candidate.Account,
            Earned = candidate.Earned,
            Granted = standing,
            Cut = standing == candidate.Earned ? TierCut.None : TierCut.LosesMoney,
            Override = OverrideOf(candidate),
        };
        // Who has a place by override, or is kept out of one by it, neither takes another nor waits.
        if (!IsPlaced(standing) || grant.Override is not null)
        {
            return grant;
        }
        var cut =
            given >= capacity ? TierCut.BookFull
            : IsFull(candidate.Owner) ? TierCut.ManagerFull
            : TierCut.None;
        if (cut == TierCut.None)
        {
            Take(candidate.Owner);
            return grant;
        }
        var waitingAs = candidate.Earned == AccountTier.Key ? AccountTier.Maintain : AccountTier.Standard;
        return grant with { Granted = waitingAs, Cut = cut, WaitingPlace = ++waiting };
    }

    private TierOverride? OverrideOf(TierCandidate candidate) =>
        candidate.Override is { } given && given.IsInForceOn(asOf) ? given : null;

    private bool IsFull(string? owner) => owner is not null && perManager.GetValueOrDefault(owner) >= policy.Terms.PerManager;

    private void Take(string? owner)
    {
        given++;
        if (owner is not null)
        {
            perManager[owner] = perManager.GetValueOrDefault(owner) + 1;
        }
    }

    private void RefuseDuplicates()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (!seen.Add(candidate.Account))
            {
                throw new ArgumentException($"The account {candidate.Account} stands twice among the candidates.");
            }
        }
    }

    private static bool IsPlaced(AccountTier? tier) => tier is AccountTier.Key or AccountTier.Development;

    /// <summary>What the account stands for while places last: one that loses money is not Key.</summary>
    private static AccountTier StandingOf(TierCandidate candidate) =>
        candidate is { LosesMoney: true, Earned: AccountTier.Key } ? AccountTier.Development : candidate.Earned;

    private static int Compare(TierCandidate left, TierCandidate right)
    {
        var byTier = StandingOf(right).CompareTo(StandingOf(left));
        var byScore = byTier != 0 ? byTier : (right.Score ?? 0).CompareTo(left.Score ?? 0);
        var byPurchases = byScore != 0 ? byScore : (right.Purchases ?? 0).CompareTo(left.Purchases ?? 0);
        return byPurchases != 0 ? byPurchases : string.CompareOrdinal(left.Account, right.Account);
    }
}
