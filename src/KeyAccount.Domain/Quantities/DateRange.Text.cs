using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct DateRange
{
    private const string Separator = ", ";

    /// <summary>The text <c>[2024-01-01, 2025-01-01)</c>, the same under every culture.</summary>
    public override string ToString() => $"[{Day(start)}{Separator}{Day(end)})";

    /// <summary>Reads the text that <see cref="ToString"/> writes, exactly.</summary>
    /// <exception cref="FormatException">The text is not of that form, or the end is before the start.</exception>
    public static DateRange Parse(string text)
    {
        Guard.Against.Null(text);
        return TryParse(text, out var range)
            ? range
            : throw new FormatException(
                $"\"{text}\" is no range of dates; text as in \"[2024-01-01, 2025-01-01)\" is expected, the end not before the start."
            );
    }

    /// <summary>Reads the text that <see cref="ToString"/> writes, exactly; false for anything else, null included.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateRange range)
    {
        range = default;
        var comma = text.IndexOf(Separator, StringComparison.Ordinal);
        if (comma < 0 || text[0] != '[' || text[^1] != ')')
        {
            return false;
        }
        if (!TryDay(text[1..comma], out var first) || !TryDay(text[(comma + Separator.Length)..^1], out var after))
        {
            return false;
        }
        if (after < first)
        {
            return false;
        }
        range = new(first, after);
        return true;
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static bool TryDay(ReadOnlySpan<char> text, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text.ToString()).TryGetValue(default, out day);
}
