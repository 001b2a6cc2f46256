using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Amounts of any currency in that of the report, at the rates of a day, each rounded half to even.</summary>
internal static class BookConversion
{
    /// <summary>The amount; null when a rate is not known.</summary>
    public static Money? Convert(this BookTerms terms, Money amount, LocalDate on) =>
        terms.Rates.TryConvert(amount, terms.Currency, on, Rounding.HalfEven, out var converted) ? converted : null;

    /// <summary>The amounts added up; null when a rate is not known.</summary>
    public static Money? Sum(this BookTerms terms, IEnumerable<Money> amounts, LocalDate on)
    {
        var sum = Money.Zero(terms.Currency);
        foreach (var amount in amounts)
        {
            if (terms.Convert(amount, on) is not { } converted)
            {
                return null;
            }

            sum += converted;
        }

        return sum;
    }
}
