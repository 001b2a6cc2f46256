using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Requests, orders and incurred costs against budgets of all kinds: roomy, tight to the minor unit, exceeded, absent, unresolved, foreign.</summary>
public static class ExpenseGenerators
{
    private static readonly LocalDate Day = new(2026, 7, 1);
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));
    private static readonly ImmutableArray<string> Views = ["category", "territory", "project"];

    /// <summary>Documents with 1 to 6 budgets in up to three views.</summary>
    /// <param name="currency">The currency of most budgets; some documents are in another one, with and without a rate.</param>
    /// <param name="unknownPercent">How many of a hundred amounts are not known, 0 to 100.</param>
    public static Gen<ExpenseDocument> Documents(Currency currency, int unknownPercent = 3)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw => Document(draw, currency, unknownPercent));
    }

    private static ExpenseDocument Document(Draw draw, Currency currency, int unknown)
    {
        var foreign = currency == Currency.Usd ? Currency.Eur : Currency.Usd;
        var isForeign = draw.Chance(12);
        var amount = draw.Chance(12) ? -draw.Between(0, 2_000) : draw.Between(1, 30_000);
        return new()
        {
            Id = "d",
            Stage = draw.Pick(Enum.GetValues<ExpenseStage>()),
            On = Day,
            Amount = draw.Chance(unknown) ? null : Money.OfMinor(amount, isForeign ? foreign : currency),
            Rates = draw.Chance(80)
                ? ExchangeRates.Of([ExchangeRate.Of(foreign, currency, Day, draw.Pick(1m, 0.9137m, 7.31m))], maximumAgeDays: 5)
                : ExchangeRates.None,
            Positions = draw.Chance(unknown)
                ? null
                : [.. Enumerable.Range(0, 1 + draw.Below(6)).Select(place => Position(draw, place, amount, currency, unknown))],
        };
    }

    private static BudgetPosition Position(Draw draw, int place, long amount, Currency currency, int unknown)
    {
        var view = draw.Pick(Views);
        var name = string.Create(CultureInfo.InvariantCulture, $"b{place}");
        if (draw.Chance(4))
        {
            return BudgetPosition.Absent(name, view, currency, Year);
        }
        if (draw.Chance(unknown))
        {
            return BudgetPosition.Unresolved(name, view, currency, Year);
        }
        long[] uses = [.. Enumerable.Range(0, 4).Select(_ => draw.Between(0, 10_000))];
        var relieved = draw.Chance(25) ? draw.Between(0, uses[3]) : 0;
        // Half of the budgets end close to where a threshold lies for just this document.
        var budgeted = draw.Chance(50)
            ? draw.Between(-1_000, 80_000)
            : ((uses.Sum() - relieved + amount) * 100 / draw.Pick(80L, 90L, 100L)) + draw.Between(-1, 1);
        Money? Amount(long minor) => draw.Chance(unknown) ? null : Money.OfMinor(minor, currency);
        return new()
        {
            Budget = name,
            View = view,
            Currency = currency,
            Period = Year,
            Budgeted = Amount(budgeted),
            Actual = Amount(uses[0]),
            Pending = Amount(uses[1]),
            Committed = Amount(uses[2]),
            Reserved = Amount(uses[3]),
            Relieved = Money.OfMinor(relieved, currency),
        };
    }
}
