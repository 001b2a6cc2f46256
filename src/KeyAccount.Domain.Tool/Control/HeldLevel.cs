using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>The level of a family that leaves an account the least, the lowest of equal ones.</summary>
/// <param name="Name">The account whose line it is.</param>
/// <param name="Figure">What the level leaves.</param>
/// <param name="Limit">The same as an amount, zero for no credit; null when it has none.</param>
/// <param name="Used">What all who share it use; null when it is not known.</param>
internal sealed record HeldLevel(string Name, CreditLimit Figure, Money? Limit, Money? Used)
{
    /// <summary>What is left, below zero when too much is used; null when it is not known or there is no limit.</summary>
    public Money? Free => Limit is { } limit && Used is { } used ? limit - Positive(used) : null;

    /// <summary>More credit than debt is no room for others' debts.</summary>
    private static Money Positive(Money used) => used.IsNegative ? Money.Zero(used.Currency) : used;
}
