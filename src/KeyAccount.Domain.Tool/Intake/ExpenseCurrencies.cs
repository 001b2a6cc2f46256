using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The currency of the report, and how expenses in others come into it: by the rate of their own day.</summary>
/// <param name="report">The currency of the report; null for that of the first expense, when the file has one only.</param>
/// <param name="usual">The currency of rows that name none; null when they must.</param>
/// <param name="rates">The rates.</param>
internal sealed class ExpenseCurrencies(Currency? report, Currency? usual, ExchangeRates rates)
{
    private readonly SortedSet<string> met = new(StringComparer.Ordinal);
    private readonly bool isStated = report is not null;
    private Currency? target = report;

    /// <summary>The currency of rows that name none; null when they must.</summary>
    public Currency? Usual => usual;

    /// <summary>The currency of the report; null while nothing told it.</summary>
    public Currency? Report => target;

    /// <summary>The currencies that expenses are in, when there are several and nobody stated that of the report.</summary>
    public IReadOnlyCollection<string> Undecided => !isStated && met.Count > 1 ? met : [];

    /// <summary>An amount in the currency of the report, rounded half to even; null with the problem when it cannot be had.</summary>
    public Money? Convert(Money amount, LocalDate on, out string? problem)
    {
        met.Add(amount.Currency.Code);
        problem = null;
        target ??= amount.Currency;
        if (amount.Currency == target || !isStated)
        {
            return amount;
        }

        try
        {
            if (rates.TryConvert(amount, target.Value, on, Rounding.HalfEven, out var converted))
            {
                return converted;
            }

            problem =
                $"there is no rate from {amount.Currency} to {target} for {DateText.Iso(on)}; give it in --rates, at most {RateFile.MaximumAgeDays} days old";
        }
        catch (ArgumentOutOfRangeException)
        {
            problem = $"{amount} is more than can be counted in {target}";
        }

        return null;
    }
}
