using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Savings that are proven against a baseline, and which initiative each is counted to: to one, and once.</summary>
/// <remarks>
/// What a category has saved by price and by volume in a period is two pools that share nothing. Claims draw on the pool of their effect in the
/// order in which they were registered, each up to what it claims in all, and never more than is in it. A pool below zero gives nothing, and an
/// unknown one leaves the claim provisional.
/// </remarks>
public sealed class SavingsReview
{
    private SavingsReview(ImmutableArray<SavingsProof> proofs, ImmutableArray<CreditedClaim> claims, Currency currency) =>
        (Proofs, Claims, Currency) = (proofs, claims, currency);

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>What every category has saved in every period, by start and category.</summary>
    public ImmutableArray<SavingsProof> Proofs { get; }

    /// <summary>The claims in the order in which they were credited.</summary>
    public ImmutableArray<CreditedClaim> Claims { get; }

    /// <summary>All that is saved on balance; null when that of one period is unknown.</summary>
    public Money? Saved => Money.SumIfKnown(Proofs.Select(proof => proof.Saved), Currency);

    /// <summary>All that is counted to an initiative.</summary>
    public Money Credited => Money.Sum(Claims.Select(claim => claim.Credited), Currency);

    /// <summary>Reviews claims against what was saved.</summary>
    /// <param name="baseline">The kept version.</param>
    /// <param name="terms">How much of each category moves with sales, and what is left out.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="periods">What came, in any order; the periods of a category do not overlap.</param>
    /// <param name="claims">The claims, in any order.</param>
    /// <exception cref="ArgumentException">
    /// Periods of a category overlap, claims of an initiative for the same effect overlap, or a category is left out of reduction.
    /// </exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static SavingsReview Of(
        SavingsBaseline baseline,
        ReductionTerms terms,
        Currency currency,
        IEnumerable<SavingsPeriod> periods,
        IEnumerable<SavingClaim> claims
    )
    {
        Guard.Against.Null(baseline);
        Guard.Against.Null(terms);
        ImmutableArray<SavingsPeriod> looked =
        [
            .. Guard
                .Against.Null(periods)
                .OrderBy(period => Guard.Against.Null(period).During.Start)
                .ThenBy(period => period.Category, StringComparer.Ordinal),
        ];
        ImmutableArray<SavingClaim> claimed =
        [
            .. Guard
                .Against.Null(claims)
                .OrderBy(claim => Guard.Against.Null(claim).RegisteredOn)
                .ThenBy(claim => claim.Initiative, StringComparer.Ordinal)
                .ThenBy(claim => claim.Category, StringComparer.Ordinal)
                .ThenBy(claim => claim.Effect)
                .ThenBy(claim => claim.During.Start),
        ];
        RefuseTwice(looked, period => period.Category, period => period.During);
        RefuseTwice(claimed, claim => (claim.Initiative, claim.Category, claim.Effect), claim => claim.During);
        ImmutableArray<SavingsProof> proofs =
        [
            .. looked.Select(period => SavingsProof.Of(baseline, TargetOf(terms, period.Category), period)),
        ];
        return new(proofs, SavingsCredit.Of(proofs, claimed, currency), currency);
    }

    private static ReductionTarget TargetOf(ReductionTerms terms, string category) =>
        terms.TargetOf(category)
        ?? throw Refusal.Invalid(nameof(terms), $"'{category}' is left out of reduction: nothing is to be saved there.");

    private static void RefuseTwice<T, TKey>(ImmutableArray<T> items, Func<T, TKey> key, Func<T, DateRange> during)
        where TKey : notnull
    {
        foreach (var same in items.GroupBy(key))
        {
            DateRange[] ranges = [.. same.Select(during).OrderBy(range => range.Start)];
            foreach (var (first, second) in ranges.Zip(ranges.Skip(1)))
            {
                if (first.Overlaps(second))
                {
                    throw Refusal.Invalid(nameof(items), $"{same.Key} stands twice: {first} and {second} overlap.");
                }
            }
        }
    }
}
