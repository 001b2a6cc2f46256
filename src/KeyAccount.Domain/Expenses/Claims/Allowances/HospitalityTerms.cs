using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>From when hospitality is registered and who has to agree, all in the currency of the policy and strictly above.</summary>
public sealed record HospitalityTerms
{
    private HospitalityTerms(Money registerAbove, Money perGuest, Money perRecipientAndYear) =>
        (RegisterAbove, PerGuest, PerRecipientAndYear) = (registerAbove, perGuest, perRecipientAndYear);

    /// <summary>What a guest may be given without an entry in the register.</summary>
    public Money RegisterAbove { get; }

    /// <summary>What a guest may be given at once without a referral.</summary>
    public Money PerGuest { get; }

    /// <summary>What one recipient may be given in a calendar year without a referral.</summary>
    public Money PerRecipientAndYear { get; }

    /// <summary>The library's starting values in local money: 25 registered, 75 a guest, 250 a recipient and year.</summary>
    public static HospitalityTerms Shipped(Currency currency) =>
        Of(Money.Of(25, currency), Money.Of(75, currency), Money.Of(250, currency));

    /// <summary>Values of one's own.</summary>
    /// <exception cref="ArgumentException">An amount is below zero, or they are in several currencies.</exception>
    public static HospitalityTerms Of(Money registerAbove, Money perGuest, Money perRecipientAndYear) =>
        new[] { registerAbove, perGuest, perRecipientAndYear }.Any(amount =>
            amount.IsNegative || amount.Currency.IsNone || amount.Currency != registerAbove.Currency
        )
            ? throw Refusal.Invalid(
                nameof(registerAbove),
                $"{registerAbove}, {perGuest} and {perRecipientAndYear} are not amounts from 0 in one currency."
            )
            : new(registerAbove, perGuest, perRecipientAndYear);
}
