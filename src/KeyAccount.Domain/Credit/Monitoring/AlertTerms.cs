using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How long a signal must be quiet before its alert is cleared, so that going to and fro is one alert and not many.</summary>
/// <remarks>Starting values of the library.</remarks>
public sealed record AlertTerms
{
    /// <summary>The library's starting values: two days.</summary>
    public static AlertTerms Shipped { get; } = new();

    /// <summary>Which terms, in which version, and who stands behind them.</summary>
    public PolicyIdentity Identity
    {
        get;
        init => field = Guard.Against.Null(value);
    } = PolicyIdentity.ShippedDefault("credit-alerts", "1");

    /// <summary>The quiet time, zero or more; zero clears at once. Shipped default: 48 hours.</summary>
    public Duration Quiet
    {
        get;
        init => field = NotNegative(value);
    } = Duration.FromDays(2);

    /// <summary>The signals with a quiet time of their own.</summary>
    public ImmutableSortedDictionary<string, Duration> QuietOf
    {
        get;
        init
        {
            foreach (var quiet in Guard.Against.Null(value).Values)
            {
                _ = NotNegative(quiet);
            }
            field = value.WithComparers(StringComparer.Ordinal);
        }
    } = ImmutableSortedDictionary.Create<string, Duration>(StringComparer.Ordinal);

    /// <summary>The quiet time of a signal.</summary>
    public Duration Of(string code) => QuietOf.TryGetValue(Guard.Against.Null(code), out var own) ? own : Quiet;

    /// <summary>Whether the other terms have the same identity and give every signal the same quiet time.</summary>
    public bool Equals(AlertTerms? other) =>
        other is not null && Identity == other.Identity && Quiet == other.Quiet && QuietOf.SequenceEqual(other.QuietOf);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Quiet, QuietOf.Count);

    private static Duration NotNegative(Duration quiet) =>
        quiet >= Duration.Zero
            ? quiet
            : throw Quantities.Refusal.OutOfRange(nameof(quiet), $"A quiet time of {quiet} is below zero.");
}
