using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The book that files about credit are read for.</summary>
/// <param name="Accounts">Its accounts.</param>
/// <param name="Terms">Its currency and rates.</param>
/// <param name="AsOf">The day of the review: what is dated later is not seen, and amounts are converted at its rates.</param>
internal sealed record CreditScope(IReadOnlySet<string> Accounts, BookTerms Terms, LocalDate AsOf)
{
    /// <summary>Whether amounts in the currency can be converted on the day of the review.</summary>
    public bool HasRate(Currency currency) =>
        currency == Terms.Currency || Terms.Rates.TryFind(currency, Terms.Currency, AsOf, out _);

    /// <summary>The amount in the currency of the report, rounded half to even; null when it is too large there.</summary>
    public Money? Convert(Money amount)
    {
        try
        {
            return Terms.Convert(amount, AsOf);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
