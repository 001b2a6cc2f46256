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
        return Read(text, out var range) is { } problem ? throw new FormatException(problem) : range;
    }

    /// <summary>The same, false when the text is no range; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateRange range) => Read(text, out range) is null;

    /// <summary>Null when the text is a range, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out DateRange range)
    {
        range = default;
        var comma = text.IndexOf(Separator, StringComparison.Ordinal);
        if (comma <= 0 || text[0] != '[' || text[^1] != ')')
        {
            return Problem(text, "text as in \"[2024-01-01, 2025-01-01)\" is expected");
        }
        if (!TryDay(text[1..comma], out var first) || !TryDay(text[(comma + Separator.Length)..^1], out var after))
        {
            return Problem(text, "a day is written as in \"2024-01-31\" and exists");
        }
        if (after < first)
        {
            return Problem(text, "it ends before it starts");
        }
        range = new(first, after);
        return null;
    }

    private static string Problem(ReadOnlySpan<char> text, string reason) =>
        $"\"{Excerpt.Of(text)}\" is no range of dates: {reason}.";

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static bool TryDay(ReadOnlySpan<char> text, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text.ToString()).TryGetValue(default, out day);
}
