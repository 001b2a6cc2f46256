using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>
/// What part of each bucket moves into the next one from period to period, and so what part of it is lost in the end: the company's own
/// rates for a <see cref="ProvisionMatrix"/>.
/// </summary>
/// <remarks>
/// The periods should be as long as the buckets are wide, else money skips a bucket or stays in one. Rates are pooled: Σ of what arrived / Σ
/// of what was there, over all steps. A bucket that was always empty has no rate, and neither has anything before it.
/// </remarks>
public sealed class RollRates
{
    private readonly ImmutableArray<(BigInteger Arrived, BigInteger Left)> rolls;

    private RollRates(AgeingBuckets buckets, int steps, ImmutableArray<(BigInteger Arrived, BigInteger Left)> rolls) =>
        (Buckets, Steps, this.rolls) = (buckets, steps, rolls);

    /// <summary>The buckets.</summary>
    public AgeingBuckets Buckets { get; }

    /// <summary>From how many steps, each from one period to the next, the rates come.</summary>
    public int Steps { get; }

    /// <summary>The rates between periods.</summary>
    /// <param name="periods">The balances at the ends of two or more periods, the earliest first.</param>
    /// <param name="writtenOff">What was written off from the last bucket in each step; one amount fewer than periods.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two periods, their days do not rise, buckets differ, or there is not one written-off amount for each step.
    /// </exception>
    /// <exception cref="CurrencyMismatchException">Amounts are of several currencies.</exception>
    public static RollRates Of(IEnumerable<AgedBalances> periods, IEnumerable<Money> writtenOff)
    {
        ImmutableArray<AgedBalances> all = [.. Guard.Against.Null(periods).Select(period => Guard.Against.Null(period))];
        ImmutableArray<Money> lost = [.. Guard.Against.Null(writtenOff)];
        if (all.Length < 2 || lost.Length != all.Length - 1)
        {
            throw Refusal.Invalid(
                nameof(periods),
                $"{all.Length} periods and {lost.Length} written-off amounts are not two periods or more and one amount for each step."
            );
        }
        for (var step = 1; step < all.Length; step++)
        {
            if (all[step].AsOf <= all[step - 1].AsOf || !all[step].Buckets.Equals(all[0].Buckets))
            {
                throw Refusal.Invalid(
                    nameof(periods),
                    $"The balances of {all[step].AsOf} don't follow those of {all[step - 1].AsOf} in the same buckets."
                );
            }
        }
        _ = Money.Sum(all.SelectMany(period => period.Amounts).Concat(lost), all[0].Currency);
        return new(
            all[0].Buckets,
            lost.Length,
            [.. Enumerable.Range(0, all[0].Buckets.Count).Select(place => Roll(all, lost, place))]
        );
    }

    /// <summary>
    /// What part of a bucket arrived in the next one, of the last one what part was written off; half to even, above 100 % when more
    /// arrived than was there. Null when the bucket was always empty.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such bucket.</exception>
    public Percentage? RollOf(int place)
    {
        var (arrived, left) = rolls[Guard.Against.OutOfRange(place, nameof(place), 0, rolls.Length - 1)];
        if (left.IsZero)
        {
            return null;
        }
        var points = RoundedDivision.Divide(arrived * BasisPoint.PerWhole, left, Rounding.HalfEven);
        return Percentage.FromBasisPoints((long)BigInteger.Min(points, Percentage.MaxBasisPoints));
    }

    /// <summary>
    /// What part of a bucket is lost in the end: the product of all rolls from it on, rounded up once and at most 100 %. Null when one of
    /// the buckets was always empty.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such bucket.</exception>
    public Share? LossOf(int place)
    {
        Guard.Against.OutOfRange(place, nameof(place), 0, rolls.Length - 1);
        var (lost, whole) = (BigInteger.One, BigInteger.One);
        foreach (var (arrived, left) in rolls.AsSpan()[place..])
        {
            (lost, whole) = (lost * arrived, whole * left);
        }
        return whole.IsZero
            ? null
            : Share.FromBasisPoints(
                (int)BigInteger.Min(RoundedDivision.Divide(lost * BasisPoint.PerWhole, whole, Rounding.Up), BasisPoint.PerWhole)
            );
    }

    /// <summary>The matrix of these loss rates; null when one of them is unknown.</summary>
    /// <param name="identity">Who stands behind it; without an owner the rates stay placeholders.</param>
    public ProvisionMatrix? ToMatrix(PolicyIdentity identity)
    {
        Guard.Against.Null(identity);
        ImmutableArray<Share?> rates = [.. Enumerable.Range(0, Buckets.Count).Select(LossOf)];
        return rates.Contains(null) ? null : ProvisionMatrix.Of(identity, Buckets, [.. rates.OfType<Share>()]);
    }

    private static (BigInteger Arrived, BigInteger Left) Roll(
        ImmutableArray<AgedBalances> periods,
        ImmutableArray<Money> writtenOff,
        int place
    )
    {
        var (arrived, left) = (BigInteger.Zero, BigInteger.Zero);
        for (var step = 0; step < writtenOff.Length; step++)
        {
            var next = place + 1 < periods[step].Amounts.Length ? periods[step + 1].Amounts[place + 1] : writtenOff[step];
            // More credit than claims is nothing that could roll.
            arrived += Math.Max(0, next.MinorUnits);
            left += Math.Max(0, periods[step].Amounts[place].MinorUnits);
        }
        return (arrived, left);
    }
}
