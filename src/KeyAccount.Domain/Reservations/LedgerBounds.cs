using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Bounds that keep every figure and instant within 64 bits, in memory and in a store.</summary>
internal static class LedgerBounds
{
    public const int MaximumLinked = 256;

    public const int MaximumText = 200;

    /// <summary>Later than the default value, which is no time that anybody meant.</summary>
    private static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>Even a century later, nanoseconds since 1970 fit into 64 bits.</summary>
    private static readonly Instant End = Instant.FromUtc(2150, 1, 1, 0, 0);

    private static readonly Duration Longest = Duration.FromDays(36_525);

    public static Instant Check(Instant at) =>
        at >= First && at < End
            ? at
            : throw Refusal.OutOfRange(nameof(at), $"{at} is not within 2000-01-01 to 2149-12-31, the years of a ledger.");

    public static Duration? Check(Duration? expiresAfter) =>
        expiresAfter is { } interval && (interval <= Duration.Zero || interval > Longest)
            ? throw Refusal.OutOfRange(
                nameof(expiresAfter),
                $"An expiry after {interval} is not above zero and at most {Longest.Days} days; null is for never."
            )
            : expiresAfter;

    /// <summary>Text that any store can keep: neither blank nor long, without control characters and halves of characters.</summary>
    public static string Check(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumText)
        {
            throw Refusal.Invalid(
                parameter,
                $"A text of 1 to {MaximumText} characters is needed, not one of {text.Length}, nor a blank one."
            );
        }
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsControl(text[index]) || char.IsSurrogate(text[index]))
            {
                throw Refusal.Invalid(parameter, $"The character U+{(int)text[index]:X4} at {index} cannot be kept in a text.");
            }
        }
        return text;
    }
}
