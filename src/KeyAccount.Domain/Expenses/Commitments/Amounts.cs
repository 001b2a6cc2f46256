using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>Amounts on the same lines, line by line; null stands for nothing.</summary>
internal static class Amounts
{
    /// <summary>The smaller amount on each line.</summary>
    public static Claims Smaller(Claims one, Claims other) => Each(one, other, (left, right) => left <= right ? left : right);

    /// <summary>What is left of the first on each line, never below zero.</summary>
    public static Claims Left(Claims from, Claims taken) =>
        Each(from, taken, (left, right) => left > right ? left - right : Money.Zero(left.Currency));

    public static Claims Sum(Claims? one, Claims other) =>
        one is null ? other : Each(one, other, (left, right) => left + right);

    public static bool IsNothing(Claims amounts) => amounts.All.All(claim => claim.Amount.IsZero);

    private static Claims Each(Claims one, Claims other, Func<Money, Money, Money> combine) =>
        Claims.Of(one.All.Zip(other.All, (left, right) => left with { Amount = combine(left.Amount, right.Amount) }));
}
