using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>The end of one rebate period of one client.</summary>
/// <param name="Client">The client.</param>
/// <param name="Agreement">The id of the agreement.</param>
/// <param name="Accrued">What was accrued.</param>
/// <param name="Earned">What was earned.</param>
/// <param name="PaidOnAccount">What the client got before; null when unknown.</param>
public sealed record RebateTrueUp(string Client, string Agreement, Money Accrued, Money Earned, Money? PaidOnAccount)
{
    /// <summary>What the accrual was too high, and revenue gets back; below zero when it was too low.</summary>
    public Money TrueUp => Accrued - Earned;

    /// <summary>What is still paid; null when it is not known what was paid before.</summary>
    public Money? Payable => Settled?.Payable;

    /// <summary>What is claimed back; null likewise.</summary>
    public Money? ClawBack => Settled?.ClawBack;

    private RebateSettlement? Settled => PaidOnAccount is { } paid ? RebateSettlement.Of(Earned, Accrued, paid) : null;
}
