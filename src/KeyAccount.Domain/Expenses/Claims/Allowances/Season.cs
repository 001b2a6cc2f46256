using System.Globalization;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>A part of every year, both ends included; one that ends before it begins goes over the turn of the year.</summary>
public sealed record Season
{
    private Season(AnnualDate from, AnnualDate until) => (From, Until) = (from, until);

    /// <summary>The first day.</summary>
    public AnnualDate From { get; }

    /// <summary>The last day, included. The 29th of February is the 28th in other years.</summary>
    public AnnualDate Until { get; }

    /// <summary>A season from one day of the year to another, both included.</summary>
    public static Season Of(AnnualDate from, AnnualDate until) => new(from, until);

    /// <summary>Whether a day lies within it.</summary>
    public bool Contains(LocalDate day) => Has(new(day.Month, day.Day));

    /// <summary>Whether some day of the year lies in both.</summary>
    public bool Overlaps(Season other)
    {
        Guard.Against.Null(other);
        return Has(other.From) || other.Has(From);
    }

    /// <summary>The two days, such as <c>03-15..09-15</c>.</summary>
    public override string ToString() => $"{Text(From)}..{Text(Until)}";

    internal static string Text(AnnualDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    /// <summary>A day as <see cref="ToString"/> writes it; null when it is none.</summary>
    internal static AnnualDate? Parse(string text) =>
        text.Length == 5
        && text[2] == '-'
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && month is >= 1 and <= 12
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month)
            ? new AnnualDate(month, day)
            : null;

    private bool Has(AnnualDate day) => From <= Until ? From <= day && day <= Until : From <= day || day <= Until;
}
