namespace KeyAccount.Domain.Quantities;

/// <summary>An amount with the trace of how it was rounded.</summary>
/// <remarks>The default value holds no money and is refused wherever its <see cref="Value"/> is used.</remarks>
public readonly record struct RoundedMoney
{
    internal RoundedMoney(Money value, bool wasRounded, bool vanished) =>
        (Value, WasRounded, Vanished) = (value, wasRounded, vanished);

    /// <summary>The amount, in whole minor units.</summary>
    public Money Value { get; }

    /// <summary>Whether the exact result lay between two minor units.</summary>
    public bool WasRounded { get; }

    /// <summary>Whether an exact result other than zero became zero: too small for the currency's minor unit.</summary>
    public bool Vanished { get; }
}
