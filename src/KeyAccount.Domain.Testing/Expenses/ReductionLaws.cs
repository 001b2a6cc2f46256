using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What holds of paths and of savings, whoever works them out.</summary>
public static class ReductionLaws
{
    /// <summary>
    /// One sentence for each way in which what a month may cost is wrong; empty when it breaks no law. Sales: more of them never allow less.
    /// Prices: neither do higher ones. Target: a faster reduction never allows more. Still: with the same sales and prices and no reduction it is
    /// what the month before has cost; with a reduction never more. Unknown: what is needed and unknown allows nothing known.
    /// </summary>
    /// <param name="target">How fast the category is to shrink.</param>
    /// <param name="before">The month before.</param>
    /// <param name="now">The month.</param>
    /// <param name="allowed">What the second month may cost after the first; null when unknown.</param>
    public static ImmutableArray<string> PathViolations(
        ReductionTarget target,
        CategoryMonth before,
        CategoryMonth now,
        Func<ReductionTarget, CategoryMonth, CategoryMonth, Money?> allowed
    )
    {
        Guard.Against.Null(target);
        Guard.Against.Null(before);
        Guard.Against.Null(now);
        Guard.Against.Null(allowed);
        var violations = ImmutableArray.CreateBuilder<string>();
        var amount = allowed(target, before, now);
        void Least(string law, Money? least, Money? most)
        {
            if (least is { } low && most is { } high && low > high)
            {
                violations.Add($"{law}: {low} is allowed where it is at most {high}.");
            }
        }
        if (now.Sales is { } sales)
        {
            Least("Sales", amount, allowed(target, before, now with { Sales = sales + Money.OfMinor(1_000, sales.Currency) }));
        }
        if (now.Inflation is { } change)
        {
            var dearer = now with { Inflation = Percentage.FromBasisPoints(change.BasisPoints + 100) };
            Least("Prices", amount, allowed(target, before, dearer));
        }
        var slower = Share.FromBasisPoints(target.Yearly.BasisPoints / 2);
        Least("Target", amount, allowed(With(target, slower), before, now));
        var still = now with { Sales = before.Sales, Inflation = Percentage.Zero };
        Least("Still", allowed(target, before, still), before.Expense);
        if (allowed(With(target, Share.Zero), before, still) is { } same && same != before.Expense)
        {
            violations.Add($"Still: {same} is allowed and {before.Expense} was spent.");
        }
        if (amount is { } known && (before.Expense is null || now.Inflation is null || IsWithoutSales(target, before, now)))
        {
            violations.Add($"Unknown: {known} is allowed, and what it hangs on is unknown.");
        }
        return violations.ToImmutable();
    }

    /// <summary>
    /// One sentence for each way in which savings are wrong; empty when they break no law. Sum: price and volume are what is saved. Once: no more is
    /// counted to initiatives than was proven by that effect in that category, and to none more than it claims or less than nothing.
    /// </summary>
    /// <param name="proofs">What was saved.</param>
    /// <param name="claims">What is counted to whom.</param>
    public static ImmutableArray<string> SavingsViolations(IEnumerable<SavingsProof> proofs, IEnumerable<CreditedClaim> claims)
    {
        ImmutableArray<SavingsProof> proven = [.. Guard.Against.Null(proofs)];
        ImmutableArray<CreditedClaim> counted = [.. Guard.Against.Null(claims)];
        return [.. Sums(proven), .. Each(counted), .. Once(proven, counted)];
    }

    private static IEnumerable<string> Sums(ImmutableArray<SavingsProof> proofs) =>
        proofs
            .Where(proof => proof.Price + proof.Volume is { } sum && sum != proof.Saved)
            .Select(proof => $"Sum: '{proof.Period.Category}' saved {proof.Saved}, by {proof.Price} and {proof.Volume}.");

    private static IEnumerable<string> Each(ImmutableArray<CreditedClaim> claims) =>
        claims
            .Where(claim => claim.Credited.IsNegative || claim.Credited > claim.Claim.Amount)
            .Select(claim => $"Once: '{claim.Claim.Initiative}' claims {claim.Claim.Amount} and has {claim.Credited}.");

    private static IEnumerable<string> Once(ImmutableArray<SavingsProof> proofs, ImmutableArray<CreditedClaim> claims) =>
        from pool in claims.GroupBy(claim => (claim.Claim.Category, claim.Claim.Effect))
        let currency = pool.First().Credited.Currency
        let credited = Money.Sum(pool.Select(claim => claim.Credited), currency)
        let saved = Money.Sum(
            proofs
                .Where(proof =>
                    proof.Period.Category == pool.Key.Category
                    && pool.Any(claim => claim.Claim.During.Overlaps(proof.Period.During))
                )
                .Select(proof => proof.By(pool.Key.Effect))
                .OfType<Money>()
                .Where(amount => amount.IsPositive),
            currency
        )
        where credited > saved
        select $"Once: {credited} are counted to initiatives of '{pool.Key.Category}' by {pool.Key.Effect}, and {saved} were saved.";

    private static bool IsWithoutSales(ReductionTarget target, CategoryMonth before, CategoryMonth now) =>
        target.VariesWithSales > Share.Zero && (before.Sales is not { IsPositive: true } || now.Sales is null);

    private static ReductionTarget With(ReductionTarget target, Share yearly) =>
        ReductionTarget.Of(target.Category, yearly, target.VariesWithSales);
}
