using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>A score with its lines: how it came about, how much of it was answered, and whether it is final.</summary>
public sealed class Scoring : IEquatable<Scoring>
{
    internal Scoring(
        PolicyIdentity identity,
        string fingerprint,
        LocalDate asOf,
        ImmutableArray<ScoreLine> lines,
        MissingAnswer missing,
        Share minimumCoverage
    )
    {
        (Identity, Fingerprint, AsOf, Lines) = (identity, fingerprint, asOf, lines);
        long total = lines.Sum(line => line.MaximumPoints);
        long answered = lines.Where(line => line.Actual is not null).Sum(line => line.MaximumPoints);
        Coverage = Share.Of(answered, total, Rounding.Down);
        IsProvisional = answered < total;
        var counted = missing == MissingAnswer.Worst ? lines : lines.RemoveAll(line => line.Actual is null);
        var measured = counted.Sum(line => (long)line.MaximumPoints);
        Score =
            Coverage < minimumCoverage || measured == 0
                ? null
                : decimal.Round(counted.Sum(line => (long)line.Points) * 100m / measured, 2, MidpointRounding.ToEven);
    }

    /// <summary>The scorecard's id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The scorecard's fingerprint.</summary>
    public string Fingerprint { get; }

    /// <summary>The date for which the facts hold.</summary>
    public LocalDate AsOf { get; }

    /// <summary>
    /// The score from 0 to 100, with two places, rounded half to even; <c>null</c> when it is undetermined because too much is
    /// missing.
    /// </summary>
    public decimal? Score { get; }

    /// <summary>The share of all points whose questions were answered, rounded down.</summary>
    public Share Coverage { get; }

    /// <summary>Whether anything is missing: the score may change when it is learnt.</summary>
    public bool IsProvisional { get; }

    /// <summary>How each characteristic scored.</summary>
    public ImmutableArray<ScoreLine> Lines { get; }

    /// <summary>The questions that were not answered.</summary>
    public ImmutableArray<Feature> Missing => [.. Lines.Where(line => line.Actual is null).Select(line => line.Feature)];

    /// <inheritdoc/>
    public bool Equals(Scoring? other) =>
        other is not null
        && AsOf == other.AsOf
        && Score == other.Score
        && Fingerprint == other.Fingerprint
        && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scoring);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Score, Fingerprint);

    /// <summary>The score, its coverage, and the scorecard.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Score is { } score ? score : "undetermined")} ({Coverage} answered) by {Identity}"
        );
}
