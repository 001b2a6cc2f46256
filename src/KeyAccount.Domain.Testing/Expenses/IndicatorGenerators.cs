using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Spending, its lines, and plans with what came of them: usual ones, edges, and gaps.</summary>
public static class IndicatorGenerators
{
    private static readonly LocalDate First = new(2023, 1, 1);

    /// <summary>How far spending has got: before, within and after its period, from slow to far over; one in ten is unknown or a credit.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    public static Gen<SpendProgress> Progress(Currency currency) => Draw.From(draw => Progress(draw, currency));

    /// <summary>Lines from 0.01 % to 150 % of a budget, that count themselves or don't.</summary>
    public static Gen<SpendLine> Lines() =>
        Draw.From(draw =>
        {
            var at = Percentage.FromBasisPoints(draw.Pick(1, 5_000, 8_000, 9_000, 10_000, draw.Between(1, 15_000)));
            return draw.Chance(50) ? SpendLine.At("line", at) : SpendLine.Above("line", at);
        });

    /// <summary>Plan and actual of some categories with two drivers: some not planned, dropped, without inputs or unknown.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    /// <param name="unknownPercent">How many of a hundred amounts and activities are unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 to 100.</exception>
    public static Gen<ImmutableArray<ActivityLine>> Activities(Currency currency, int unknownPercent = 0)
    {
        Guard.Against.OutOfRange(unknownPercent, nameof(unknownPercent), 0, 100);
        return Draw.From(draw =>
            Enumerable
                .Range(0, 1 + draw.Below(6))
                .Select(place => new ActivityLine
                {
                    Category = $"category-{place}",
                    Driver = draw.Pick("visits", "orders"),
                    Planned = Side(draw, currency, unknownPercent),
                    Actual = Side(draw, currency, unknownPercent),
                })
                .ToImmutableArray()
        );
    }

    private static SpendProgress Progress(Draw draw, Currency currency)
    {
        var start = First.PlusDays(draw.Below(1_000));
        var days = draw.Pick(1, 28, 31, 365, 366, 1 + draw.Below(800));
        var budget = draw.Pick(0, 1, draw.Between(1, 1_000), draw.Between(1, 100_000_000));
        var elapsed = draw.Chance(80) ? draw.Below(days) : draw.Below(days + 40) - 20;
        var pace = budget * Math.Clamp(elapsed + 1, 0, days) / days;
        return new()
        {
            Budget = Money.OfMinor(budget, currency),
            Period = DateRange.Of(start, start.PlusDays(days)),
            AsOf = start.PlusDays(elapsed),
            Spent =
                draw.Chance(5) ? null
                : draw.Chance(5) ? Money.OfMinor(-draw.Between(0, 500), currency)
                : Money.OfMinor(draw.Pick(pace, draw.Between(0, pace + 1), draw.Between(0, (2 * pace) + 1)), currency),
            Done = draw.Chance(20) ? null : Share.FromBasisPoints(draw.Below(10_001)),
            LastYearToDate = draw.Chance(20) ? null : Money.OfMinor(draw.Between(0, 1_000_000), currency),
            LastYearInAll = draw.Chance(20) ? null : Money.OfMinor(draw.Between(0, 2_000_000), currency),
        };
    }

    private static ExpenseActivity Side(Draw draw, Currency currency, int unknownPercent)
    {
        if (draw.Chance(10))
        {
            return ExpenseActivity.None(currency);
        }
        Money? Amount(long from, long to) =>
            draw.Chance(unknownPercent) ? null : Money.OfMinor(draw.Between(from, to), currency);
        return new()
        {
            Activity = draw.Chance(unknownPercent) ? null : draw.Below(12),
            Inputs = draw.Chance(20) ? null : draw.Below(30),
            Variable = Amount(-100, 1_000_000),
            Fixed = Amount(0, 100_000),
        };
    }
}
