using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Bounds that keep every instant and text within what any store can keep.</summary>
internal static class ApprovalBounds
{
    public const int MaximumText = 2_000;

    private static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2150, 1, 1, 0, 0);
    private static readonly Duration Longest = Duration.FromDays(36_525);

    public static Instant Check(Instant at) =>
        at >= First && at < End
            ? at
            : throw Refusal.OutOfRange(nameof(at), $"{at} is not within 2000-01-01 to 2149-12-31, the years of a register.");

    public static Duration Check(Duration interval, string parameter) =>
        interval > Duration.Zero && interval <= Longest
            ? interval
            : throw Refusal.OutOfRange(parameter, $"{interval} is not above zero and at most {Longest.Days} days.");

    /// <summary>A half-open period with both ends.</summary>
    public static Interval Check(Interval period, string parameter) =>
        period is { HasStart: true, HasEnd: true } && period.Start < period.End && period.Start >= First && period.End <= End
            ? period
            : throw Refusal.OutOfRange(parameter, $"The period {period} is empty, open, or outside 2000-01-01 to 2149-12-31.");

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
            else if (char.IsSurrogate(text[index]) || (char.IsControl(text[index]) && text[index] is not '\n'))
            {
                throw Refusal.Invalid(parameter, $"The character U+{(int)text[index]:X4} at {index} cannot be kept in a text.");
            }
        }
        return text;
    }
}
