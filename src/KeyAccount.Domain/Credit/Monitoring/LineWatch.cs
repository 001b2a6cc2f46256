using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How a line stands with all lines above it: each level is watched by itself, and the strictest counts.</summary>
public sealed record LineWatch
{
    private LineWatch(ImmutableArray<WatchReading> levels) => Levels = levels;

    /// <summary>Each level, from the line to the root; at least one.</summary>
    public ImmutableArray<WatchReading> Levels { get; }

    /// <summary>The level that the status comes from: the lowest of those that are equally strict.</summary>
    public WatchReading Binding => Levels.MaxBy(level => Strictness(level.Status))!;

    /// <summary>
    /// The strictest status. A level about which something is unknown comes before one in order, and after one that is watched or held.
    /// What is not checked is not checked on any level.
    /// </summary>
    public UseStatus Status => Binding.Status;

    /// <summary>The reading of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="levels">The facts of each level, from the line to the root.</param>
    /// <exception cref="ArgumentException">There is no level.</exception>
    public static LineWatch Of(WatchPolicy policy, params IEnumerable<WatchFacts> levels)
    {
        Guard.Against.Null(policy);
        ImmutableArray<WatchReading> readings = [.. Guard.Against.Null(levels).Select(policy.Read)];
        return readings.IsEmpty
            ? throw new ArgumentException("A watch has at least one level.", nameof(levels))
            : new(readings);
    }

    private static int Strictness(UseStatus status) =>
        status switch
        {
            UseStatus.NoCheck => 0,
            UseStatus.Ok => 1,
            UseStatus.Undetermined => 2,
            UseStatus.Watch => 3,
            UseStatus.Hold => 4,
            UseStatus.PrepaidOnly => 5,
            UseStatus.Stop => 6,
        };

    /// <inheritdoc/>
    public bool Equals(LineWatch? other) => other is not null && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Levels.Length, Status);
}
