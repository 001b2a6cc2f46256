namespace KeyAccount.Domain.Quantities;

/// <summary>Two amounts in different currencies met where one currency is needed. Convert first, by dated rates.</summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>States the two currencies, in the order of the operands.</summary>
    public CurrencyMismatchException(Currency left, Currency right)
        : base($"Money in {left} and money in {right} do not mix; convert one of them first.")
    {
        Left = left;
        Right = right;
    }

    /// <summary>The currency of the first operand, or the one asked for.</summary>
    public Currency Left { get; }

    /// <summary>The currency that does not match it.</summary>
    public Currency Right { get; }
}
