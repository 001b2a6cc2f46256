using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Generators of valid quantities: everyday sizes most of the time, and the edges (zero, one grain, the limits) often enough to matter.
/// </summary>
public static class QuantityGenerators
{
    /// <summary>A currency in use; those with 0, 2 and 3 decimals all come up.</summary>
    public static Gen<Currency> Currencies { get; } =
        Draw.From(draw =>
            draw.Chance(60)
                ? draw.Pick(Currency.Eur, Currency.Usd, Currency.Cny, Currency.Jpy, Currency.Kwd)
                : draw.Pick(OfExponent[draw.Below(OfExponent.Length)])
        );

    /// <summary>An amount in any currency.</summary>
    public static Gen<Money> Monies { get; } = Currencies.SelectMany(MoniesIn);

    /// <summary>A share from 0 % to 100 %, both ends often.</summary>
    public static Gen<Share> Shares { get; } =
        Draw.From(draw =>
            Share.FromBasisPoints(draw.Chance(30) ? draw.Pick(0, 1, 5_000, 9_999, 10_000) : (int)draw.Between(0, 10_000))
        );

    /// <summary>A signed percentage within its limits.</summary>
    public static Gen<Percentage> Percentages { get; } =
        Draw.From(draw => Percentage.FromBasisPoints(Sized(draw, Percentage.MaxBasisPoints, 20_000)));

    /// <summary>An exact fraction, at times with parts as large as they may be.</summary>
    public static Gen<Ratio> Ratios { get; } =
        Draw.From(draw =>
            Ratio.Of(
                Sized(draw, long.MaxValue, 1_000),
                draw.Chance(90) ? 1 + draw.Below(1_000)
                    : draw.Chance(50) ? long.MaxValue
                    : -1
            )
        );

    /// <summary>A date: month ends and leap days often, most within a working life, some at the ends of the calendar.</summary>
    public static Gen<LocalDate> Dates { get; } = Draw.From(Date);

    /// <summary>A range of days, at times empty, of one day, or very long.</summary>
    public static Gen<DateRange> DateRanges { get; } =
        Draw.From(draw =>
        {
            var start = Date(draw);
            var days = draw.Pick(0, 1, 27, 28, 29, 30, 31, 365, 366, draw.Below(5_000));
            var room = Period.DaysBetween(start, new LocalDate(9999, 12, 31));
            return DateRange.Of(start, start.PlusDays(Math.Min(days, room)));
        });

    /// <summary>Quotes between a few currencies on a few days, never of one pair twice on a day; at times none at all.</summary>
    public static Gen<ExchangeRates> ExchangeRates { get; } =
        Draw.From(draw =>
            Quantities.ExchangeRates.Of(
                Enumerable
                    .Range(0, draw.Below(12))
                    .Select(_ =>
                    {
                        var pair = draw.Shuffled([Currency.Eur, Currency.Usd, Currency.Jpy, Currency.Kwd]);
                        var on = new LocalDate(2024, 1, 1).PlusDays(draw.Below(60));
                        return ExchangeRate.Of(pair[0], pair[1], on, (1 + draw.Below(2_000_000)) / 10_000m);
                    })
                    .DistinctBy(quote => (quote.From, quote.To, quote.On)),
                draw.Pick(0, 1, 7, 31)
            )
        );

    private static ImmutableArray<ImmutableArray<Currency>> OfExponent =>
        [
            .. Currency
                .All.GroupBy(currency => currency.Exponent)
                .OrderBy(group => group.Key)
                .Select(group => group.ToImmutableArray()),
        ];

    /// <summary>An amount in one currency.</summary>
    public static Gen<Money> MoniesIn(Currency currency) =>
        Draw.From(draw => Money.OfMinor(Sized(draw, Money.MaxMinorUnits, 1_000_000), currency));

    /// <summary>An amount at an edge: zero, one minor unit, or a limit, of either sign.</summary>
    public static Gen<Money> EdgesIn(Currency currency) =>
        Gen.Elements(0, 1, -1, Money.MaxMinorUnits, -Money.MaxMinorUnits, Money.MaxMinorUnits - 1, 1 - Money.MaxMinorUnits)
            .Select(units => Money.OfMinor(units, currency));

    private static long Sized(Draw draw, long limit, long everyday) =>
        draw.Below(10) switch
        {
            0 => draw.Pick(0, 1, -1, limit, -limit),
            1 => draw.Between(-limit, limit),
            2 => -draw.Between(0, everyday),
            _ => draw.Between(0, everyday),
        };

    private static LocalDate Date(Draw draw)
    {
        if (draw.Chance(3))
        {
            return draw.Pick(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31), new LocalDate(1582, 10, 15));
        }

        var month = new YearMonth(1990 + draw.Below(60), 1 + draw.Below(12));
        return draw.Chance(25) ? month.ToDateInterval().End
            : draw.Chance(5) ? new LocalDate(draw.Pick(2000, 2020, 2024), 2, 29)
            : month.OnDayOfMonth(1 + draw.Below(28));
    }
}
