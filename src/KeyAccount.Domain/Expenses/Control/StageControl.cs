using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>How one stage is controlled: by thresholds, or stated to be ignored. There is no third way, and no default.</summary>
public sealed class StageControl : IEquatable<StageControl>
{
    /// <summary>The most thresholds of one stage.</summary>
    public const int MaximumThresholds = 16;

    private StageControl(ImmutableArray<ControlThreshold> thresholds) => Thresholds = thresholds;

    /// <summary>The thresholds in their stated order; empty when the stage is ignored.</summary>
    public ImmutableArray<ControlThreshold> Thresholds { get; }

    /// <summary>Whether the stage is not controlled. A budget that can't be found is still referred: ignoring is not the same as not knowing.</summary>
    public bool IsIgnored => Thresholds.IsEmpty;

    /// <summary>Whatever is used, nothing happens.</summary>
    public static StageControl Ignored { get; } = new([]);

    /// <summary>Control by thresholds; the strictest that is met decides, whatever the order.</summary>
    /// <exception cref="ArgumentException">There is none, too many, or a code stands twice.</exception>
    public static StageControl By(params ReadOnlySpan<ControlThreshold> thresholds)
    {
        ImmutableArray<ControlThreshold> all = [.. thresholds];
        foreach (var threshold in all)
        {
            Guard.Against.Null(threshold);
        }
        return all.IsEmpty || all.Length > MaximumThresholds
                ? throw Refusal(
                    $"A stage has 1 to {MaximumThresholds} thresholds, not {all.Length}; to have none, it is said to be ignored."
                )
            : all.DistinctBy(threshold => threshold.Code, StringComparer.Ordinal).Count() < all.Length
                ? throw Refusal($"A code stands twice among {string.Join(", ", all.Select(threshold => threshold.Code))}.")
            : new(all);

        static ArgumentException Refusal(FormattableString sentence) =>
            Quantities.Refusal.Invalid(nameof(thresholds), sentence);
    }

    /// <inheritdoc/>
    public bool Equals(StageControl? other) =>
        other is not null && Thresholds.AsSpan().SequenceEqual(other.Thresholds.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageControl);

    /// <inheritdoc/>
    public override int GetHashCode() => Thresholds.Aggregate(Thresholds.Length, HashCode.Combine);
}
