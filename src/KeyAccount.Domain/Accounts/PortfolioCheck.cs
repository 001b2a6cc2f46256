using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>What must hold of facts before they are ranked together.</summary>
internal static class PortfolioCheck
{
    /// <param name="accounts">The facts in ordinal order of their accounts, at least one.</param>
    /// <param name="currency">The currency of every figure.</param>
    /// <exception cref="ArgumentException">Accounts occur twice, days differ, or a ranked figure is in another currency.</exception>
    public static void Refuse(AccountFacts[] accounts, Currency currency)
    {
        if (currency.IsNone)
        {
            throw new ArgumentException("A portfolio needs a currency for its figures.", nameof(currency));
        }
        for (var index = 0; index < accounts.Length; index++)
        {
            var facts = accounts[index];
            if (index > 0 && facts.Account == accounts[index - 1].Account)
            {
                throw new ArgumentException($"The account {facts.Account} has two sets of facts.", nameof(accounts));
            }
            if (facts.AsOf != accounts[0].AsOf)
            {
                throw new ArgumentException(
                    $"The facts of {facts.Account} are of another day than those of {accounts[0].Account}.",
                    nameof(accounts)
                );
            }
            if (Money(facts).FirstOrDefault(money => money is { } known && known.Currency != currency) is { } other)
            {
                throw new ArgumentException(
                    $"{facts.Account} has {other}, but the portfolio is in {currency}.",
                    nameof(accounts)
                );
            }
        }
    }

    private static Money?[] Money(AccountFacts facts) =>
        [facts.Ranked.LastTwelveMonths, facts.Ranked.Open, facts.Profile?.Wallet, facts.Profile?.Contribution];
}
