using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>What the end of a rebate period comes to.</summary>
public sealed record RebateSettlement
{
    private RebateSettlement(Money earned, Money accrued, Money paidOnAccount) =>
        (Earned, Accrued, PaidOnAccount) = (earned, accrued, paidOnAccount);

    /// <summary>What the client has earned.</summary>
    public Money Earned { get; }

    /// <summary>What was accrued.</summary>
    public Money Accrued { get; }

    /// <summary>What the client got before.</summary>
    public Money PaidOnAccount { get; }

    /// <summary>The true-up of revenue: what the accrual was too high, negative when it was too low.</summary>
    public Money TrueUp => Accrued - Earned;

    /// <summary>What is still paid to the client; zero when he got too much.</summary>
    public Money Payable => Earned > PaidOnAccount ? Earned - PaidOnAccount : Money.Zero(Earned.Currency);

    /// <summary>What the client gives back of what he got and did not earn; zero when there is nothing.</summary>
    public Money ClawBack => PaidOnAccount > Earned ? PaidOnAccount - Earned : Money.Zero(Earned.Currency);

    internal static RebateSettlement Of(Money earned, Money accrued, Money paidOnAccount)
    {
        // Refuses other currencies at the door.
        _ = earned + accrued + paidOnAccount;
        return new(earned, accrued, paidOnAccount);
    }
}
