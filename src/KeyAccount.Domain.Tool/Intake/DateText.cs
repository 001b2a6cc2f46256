using System.Diagnostics.CodeAnalysis;
using System.Text;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a date, ISO or by the mapping's pattern, between <see cref="Earliest"/> and <see cref="Latest"/> inclusive.</summary>
internal static class DateText
{
    /// <summary>The earliest date that is believed; an earlier one is a slip such as year 0202.</summary>
    public static readonly LocalDate Earliest = new(1900, 1, 1);

    /// <summary>The latest date that is believed.</summary>
    public static readonly LocalDate Latest = new(2199, 12, 31);

    public static bool TryRead(
        ReadOnlySpan<byte> text,
        LocalDatePattern? pattern,
        out LocalDate date,
        [NotNullWhen(false)] out string? problem
    )
    {
        problem = null;
        if (pattern is null ? TryReadIso(text, out date) : TryReadPattern(text, pattern, out date))
        {
            if (date >= Earliest && date <= Latest)
            {
                return true;
            }

            problem = $"{Quoted.Text(text)} is out of range; dates lie between {Iso(Earliest)} and {Iso(Latest)}";
            return false;
        }

        problem = pattern is null
            ? $"{Quoted.Text(text)} is not a date; write year-month-day, for example 2024-01-31"
            : $"{Quoted.Text(text)} is not a date of the form {pattern.PatternText}, for example {pattern.Format(new LocalDate(2024, 1, 31))}";
        return false;
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static bool TryReadPattern(ReadOnlySpan<byte> text, LocalDatePattern pattern, out LocalDate date) =>
        pattern.Parse(Encoding.UTF8.GetString(text)).TryGetValue(default, out date);

    private static bool TryReadIso(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !TryReadDigits(text[..4], out var year)
            || !TryReadDigits(text[5..7], out var month)
            || !TryReadDigits(text[8..], out var day)
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
        )
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = value * 10 + (digit - '0');
        }

        return true;
    }
}
