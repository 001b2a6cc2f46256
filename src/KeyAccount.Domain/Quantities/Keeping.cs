using NodaTime;

namespace KeyAccount.Domain.Quantities;

/// <summary>What any store can keep: instants within 64 bits, spans that stay within them, text without broken characters.</summary>
internal static class Keeping
{
    /// <summary>Later than the default value, which is no time that anybody meant.</summary>
    public static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>Even a century later, nanoseconds since 1970 fit into 64 bits.</summary>
    public static readonly Instant End = Instant.FromUtc(2150, 1, 1, 0, 0);

    /// <summary>The longest span, inclusive.</summary>
    public static readonly Duration Longest = Duration.FromDays(36_525);

    /// <summary>An instant of the years that are kept.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="keeper">Who keeps it, for the message.</param>
    public static Instant Check(Instant at, string keeper) =>
        at >= First && at < End
            ? at
            : throw Refusal.OutOfRange(nameof(at), $"{at} is not within 2000-01-01 to 2149-12-31, the years of a {keeper}.");

    /// <summary>A span above zero and not too long.</summary>
    public static bool IsSpan(Duration span) => span > Duration.Zero && span <= Longest;

    /// <summary>Neither blank nor too long, without halves of characters, and without control characters but those that are allowed.</summary>
    public static string Check(string text, int maximum, string allowedControls, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (string.IsNullOrWhiteSpace(text) || text.Length > maximum)
        {
            throw Refusal.Invalid(
                parameter,
                $"A text of 1 to {maximum} characters is needed, not one of {text.Length}, nor a blank one."
            );
        }
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (
                char.IsSurrogate(text[index])
                || (char.IsControl(text[index]) && !allowedControls.Contains(text[index], StringComparison.Ordinal))
            )
            {
                throw Refusal.Invalid(parameter, $"The character U+{(int)text[index]:X4} at {index} cannot be kept in a text.");
            }
        }
        return text;
    }
}
