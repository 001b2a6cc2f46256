using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

/// <summary>A budget of a year of 365 days, seen on a day of it.</summary>
internal static class Spending
{
    public static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    public static SpendProgress On(LocalDate day, decimal budget, decimal? spent) =>
        new()
        {
            Budget = Money.Eur(budget),
            Period = Year,
            AsOf = day,
            Spent = spent is { } known ? Money.Eur(known) : null,
        };
}
