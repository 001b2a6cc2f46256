using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Discounts.Ways;

/// <summary>Finds the smallest changes of a deal that need a lower authority, or none. Each is tried with the policy itself.</summary>
/// <remarks>
/// A better price never needs more authority (law D2), so the least size of a step is found by halving: some 50 decisions for each kind of step.
/// What a division leaves to a minor unit can move between lines; the size found is one at which the verdict turns, which is the smallest
/// wherever it turns once.
/// </remarks>
public static class DiscountWays
{
    /// <summary>
    /// For each change that helps: the smallest that needs a lower authority than now, and the smallest that reaches the most lenient verdict it
    /// can. Cheapest first within a kind; empty when the deal is approved as it is or no single change helps.
    /// </summary>
    public static ImmutableArray<DiscountWay> Of(DiscountDecision decision)
    {
        Guard.Against.Null(decision);
        var ways = ImmutableArray.CreateBuilder<DiscountWay>();
        foreach (var trial in DiscountTrial.All(decision.Deal))
        {
            var best = VerdictOf(decision, trial, trial.Most);
            if (best >= decision.Verdict)
            {
                continue;
            }
            var first = Smallest(decision, trial, verdict => verdict < decision.Verdict);
            ways.Add(first);
            if (first.Verdict > best)
            {
                ways.Add(Smallest(decision, trial, verdict => verdict <= best));
            }
        }
        return ways.ToImmutable();
    }

    /// <summary>For each change that can do it: the smallest after which the verdict is at most so strict.</summary>
    /// <param name="decision">The review of the deal as it is.</param>
    /// <param name="atMost">The verdict that is wanted, such as <see cref="Verdict.Approve"/>.</param>
    public static ImmutableArray<DiscountWay> To(DiscountDecision decision, Verdict atMost)
    {
        Guard.Against.Null(decision);
        return decision.Verdict <= atMost
            ? []
            :
            [
                .. DiscountTrial
                    .All(decision.Deal)
                    .Where(trial => VerdictOf(decision, trial, trial.Most) <= atMost)
                    .Select(trial => Smallest(decision, trial, verdict => verdict <= atMost)),
            ];
    }

    /// <summary>The largest size does; none does not.</summary>
    private static DiscountWay Smallest(DiscountDecision decision, DiscountTrial trial, Func<Verdict, bool> isEnough)
    {
        var size = Halving.Least(trial.Most, smaller => isEnough(VerdictOf(decision, trial, smaller)));
        var deal = trial.After(size);
        return new(trial.Step(size), deal, decision.Policy.Decide(deal).Verdict);
    }

    private static Verdict VerdictOf(DiscountDecision decision, DiscountTrial trial, long size) =>
        decision.Policy.Decide(trial.After(size)).Verdict;
}
