using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Brings money into the currency of the photograph and reports where that can't be done.</summary>
internal sealed class Conversion(BookTerms terms, string[] accounts, ProblemList problems)
{
    /// <summary>The money in the photograph's currency, rounded half to even; null when there is no rate or no room.</summary>
    public Money? TryConvert(Money money, LocalDate on, int account)
    {
        try
        {
            if (terms.Rates.TryConvert(money, terms.Currency, on, Rounding.HalfEven, out var converted))
            {
                return converted;
            }
            problems.AddMissingRate(accounts[account], money.Currency, terms.Currency, on);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A rate can carry an amount beyond the largest one: that is a matter of the records, so it is told and not thrown.
            problems.Add(BookProblemKind.FigureTooLarge, accounts[account], terms.Currency.Code);
        }
        return null;
    }
}
