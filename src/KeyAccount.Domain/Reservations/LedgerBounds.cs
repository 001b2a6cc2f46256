using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Bounds that keep every figure and instant within 64 bits, in memory and in a store.</summary>
internal static class LedgerBounds
{
    public const int MaximumLinked = 256;

    public const int MaximumText = 200;

    public static Instant Check(Instant at) => Keeping.Check(at, "ledger");

    public static Duration? Check(Duration? expiresAfter) =>
        expiresAfter is { } interval && !Keeping.IsSpan(interval)
            ? throw Refusal.OutOfRange(
                nameof(expiresAfter),
                $"An expiry after {interval} is not above zero and at most {Keeping.Longest.Days} days; null is for never."
            )
            : expiresAfter;

    /// <summary>Text on one line.</summary>
    public static string Check(string text, string parameter) => Keeping.Check(text, MaximumText, "", parameter);
}
