using System.Globalization;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>What a host's converters write: days or ISO text for a date, basis points for a share. Each keeps the order of its values.</summary>
public static class Storage
{
    private static readonly LocalDate Origin = new(1970, 1, 1);

    private static readonly LocalDatePattern Iso = LocalDatePattern.Create("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static Money Euros(long minorUnits) => Money.OfMinor(minorUnits, Currency.Eur);

    public static int Day(LocalDate date) => Period.DaysBetween(Origin, date);

    public static LocalDate Date(int day) => Origin.PlusDays(day);

    public static string Text(LocalDate date) => Iso.Format(date);

    public static LocalDate Date(string text) => Iso.Parse(text).Value;

    public static Share Share(int basisPoints) => Domain.Quantities.Share.FromBasisPoints(basisPoints);
}
