using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>Amounts of several currencies in that of the report.</summary>
internal static class ConvertedSum
{
    /// <summary>The sum at the rates of a day, each amount rounded half to even; null when a rate is not known.</summary>
    public static Money? Of(IEnumerable<Money> amounts, BookTerms terms, LocalDate on)
    {
        var sum = Money.Zero(terms.Currency);
        foreach (var amount in amounts)
        {
            if (!terms.Rates.TryConvert(amount, terms.Currency, on, Rounding.HalfEven, out var converted))
            {
                return null;
            }

            sum += converted;
        }

        return sum;
    }
}
