using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>Amounts on the same lines, line by line; null stands for nothing.</summary>
internal static class Amounts
{
    /// <summary>The smaller amount on each line.</summary>
    public static Reservations.Claims Smaller(Reservations.Claims one, Reservations.Claims other) =>
        Each(one, other, (left, right) => left <= right ? left : right);

    /// <summary>What is left of the first on each line, never below zero.</summary>
    public static Reservations.Claims Left(Reservations.Claims from, Reservations.Claims taken) =>
        Each(from, taken, (left, right) => left > right ? left - right : Money.Zero(left.Currency));

    public static Reservations.Claims Sum(Reservations.Claims? one, Reservations.Claims other) =>
        one is null ? other : Each(one, other, (left, right) => left + right);

    public static bool IsNothing(Reservations.Claims amounts) => amounts.All.All(claim => claim.Amount.IsZero);

    private static Reservations.Claims Each(
        Reservations.Claims one,
        Reservations.Claims other,
        Func<Money, Money, Money> combine
    ) =>
        Reservations.Claims.Of(
            one.All.Zip(other.All, (left, right) => left with { Amount = combine(left.Amount, right.Amount) })
        );
}
