using System.Globalization;
using NodaTime;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>From which day a version of a policy is in effect, and until which. Half open: the last day is not in it.</summary>
public sealed record PolicyPeriod
{
    private PolicyPeriod(LocalDate from, LocalDate? until) => (From, Until) = (from, until);

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The first day after it; null goes on until a later version takes over.</summary>
    public LocalDate? Until { get; }

    /// <summary>A period that goes on until a later version takes over.</summary>
    public static PolicyPeriod StartingOn(LocalDate from) => new(from, null);

    /// <summary>A period that ends before a day.</summary>
    /// <exception cref="ArgumentException">It would hold no day.</exception>
    public static PolicyPeriod Of(LocalDate from, LocalDate until) =>
        until > from
            ? new(from, until)
            : throw new ArgumentException(
                $"A policy in effect from {Text(from)} until before {Text(until)} would be in effect on no day.",
                nameof(until)
            );

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(LocalDate day) => day >= From && (Until is not { } until || day < until);

    /// <summary><c>[2026-01-01, 2027-01-01)</c>, or <c>[2026-01-01, …)</c> without an end.</summary>
    public override string ToString() => $"[{Text(From)}, {(Until is { } until ? Text(until) : "…")})";

    internal static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
