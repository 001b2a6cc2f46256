using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Accounts.AccountFacts>;

namespace KeyAccount.Domain.Accounts;

/// <summary>The questions about amounts, in one currency, for policies with absolute thresholds.</summary>
/// <remarks>An amount in another currency counts as unknown. Use one instance for all rules of a policy.</remarks>
/// <example><code>
/// var amounts = AccountAmounts.In(Currency.Eur);
/// var major = amounts.Purchases.AtLeast(Money.Eur(250_000)) &amp; AccountFeatures.ActiveMonths.AtLeast(6);
/// </code></example>
public sealed class AccountAmounts
{
    private AccountAmounts(Currency currency)
    {
        Currency = currency;
        Purchases = Amount(
            "purchases",
            new("purchases of 12 months", "compras de 12 meses", "12个月采购额"),
            currency,
            facts => In(currency, facts.Ranked.LastTwelveMonths),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );
        Contribution = Amount(
            "contribution",
            new("contribution of 12 months", "contribución de 12 meses", "12个月贡献额"),
            currency,
            facts => In(currency, facts.Profile?.Contribution),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );
        Wallet = Amount(
            "wallet",
            new("yearly spend of the client", "gasto anual del cliente", "客户年度支出"),
            currency,
            facts => In(currency, facts.Profile?.Wallet),
            Direction.HigherIsBetter
        );
        Headroom = Amount(
            "headroom",
            new("spend that goes elsewhere", "gasto que va a otros", "流向他处的支出"),
            currency,
            facts => In(currency, facts.Headroom)
        );
    }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>Purchases of the corporate family over 12 months.</summary>
    public Measure<AccountFacts, Money> Purchases { get; }

    /// <summary>What the account earned us.</summary>
    public Measure<AccountFacts, Money> Contribution { get; }

    /// <summary>What the client spends on everything we could sell it.</summary>
    public Measure<AccountFacts, Money> Wallet { get; }

    /// <summary>The part of it that goes elsewhere.</summary>
    public Measure<AccountFacts, Money> Headroom { get; }

    /// <summary>The questions in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static AccountAmounts In(Currency currency) => new(currency);

    private static Money? In(Currency currency, Money? amount) =>
        amount is { } known && known.Currency == currency ? known : null;
}
