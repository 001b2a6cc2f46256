using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Bounds that keep every instant and text within what any store can keep.</summary>
internal static class ApprovalBounds
{
    public const int MaximumText = 2_000;

    public static Instant Check(Instant at) => Keeping.Check(at, "register");

    public static Duration Check(Duration interval, string parameter) =>
        Keeping.IsSpan(interval)
            ? interval
            : throw Refusal.OutOfRange(parameter, $"{interval} is not above zero and at most {Keeping.Longest.Days} days.");

    /// <summary>A half-open period with both ends.</summary>
    public static Interval Check(Interval period, string parameter) =>
        period is { HasStart: true, HasEnd: true }
        && period.Start < period.End
        && period.Start >= Keeping.First
        && period.End <= Keeping.End
            ? period
            : throw Refusal.OutOfRange(parameter, $"The period {period} is empty, open, or outside 2000-01-01 to 2149-12-31.");

    /// <summary>Text, on several lines too.</summary>
    public static string Check(string text, string parameter) => Keeping.Check(text, MaximumText, "\n", parameter);
}
