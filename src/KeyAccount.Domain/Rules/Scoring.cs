using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>A score with its lines: how it came about, how much of it was answered, and whether it is final.</summary>
public sealed class Scoring : IEquatable<Scoring>, IRecordable
{
    private readonly IScoreLines scorecard;
    private readonly long[] codes;
    private readonly ulong known;

    internal Scoring(IScoreLines scorecard, LocalDate asOf, long[] codes, ulong known, decimal? score, Share coverage)
    {
        (this.scorecard, AsOf, this.codes, this.known) = (scorecard, asOf, codes, known);
        (Score, Coverage) = (score, coverage);
    }

    /// <summary>The scorecard's id, version and owner.</summary>
    public PolicyIdentity Identity => scorecard.Identity;

    /// <summary>The scorecard's fingerprint.</summary>
    public string Fingerprint => scorecard.Fingerprint;

    /// <summary>The date for which the facts hold.</summary>
    public LocalDate AsOf { get; }

    /// <summary>
    /// The score from 0 to 100, with two places, rounded half to even; <c>null</c> when it is undetermined because too much is
    /// missing.
    /// </summary>
    public decimal? Score { get; }

    /// <summary>
    /// The share of all points whose questions were answered, or whose unknown answer has points of its own; rounded down.
    /// </summary>
    public Share Coverage { get; }

    /// <summary>Whether anything is missing: the score may change when it is learnt.</summary>
    public bool IsProvisional => ulong.PopCount(known) < (ulong)codes.Length;

    /// <summary>How each characteristic scored, derived each time it is asked for.</summary>
    public ImmutableArray<ScoreLine> Lines => scorecard.LinesOf(codes, known);

    /// <summary>The questions that were not answered.</summary>
    public ImmutableArray<Feature> Missing => [.. Lines.Where(line => line.Actual is null).Select(line => line.Feature)];

    IReplayable IRecordable.Asked => scorecard;

    ReadOnlySpan<long> IRecordable.Codes => codes;

    ulong IRecordable.Known => known;

    string IRecordable.OutcomeCode => Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "undetermined";

    IEnumerable<(string Code, string State)> IRecordable.Reasons =>
        Lines.Select(line => (line.Code, line.Points.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The smallest changes of the answers that would have given at least this score, over what is declared changeable.</summary>
    /// <param name="score">The score that is wanted, from 0 to 100, inclusive.</param>
    /// <param name="terms">How far to search; <see cref="WayTerms.Default"/> when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is not within 0 to 100.</exception>
    public Ways WaysTo(decimal score, WayTerms? terms = null)
    {
        Guard.Against.OutOfRange(score, nameof(score), 0m, 100m);
        return WaySearch<decimal?>.Run(scorecard, codes, known, reached => reached >= score, terms ?? WayTerms.Default);
    }

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
