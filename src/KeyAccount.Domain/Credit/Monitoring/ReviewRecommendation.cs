using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What a review recommends, as a combination that makes sense.</summary>
public sealed class ReviewRecommendation : IEquatable<ReviewRecommendation>
{
    private static readonly ImmutableArray<(ReviewOutcomeKind One, ReviewOutcomeKind Other)> Exclusive =
    [
        (ReviewOutcomeKind.Approve, ReviewOutcomeKind.Decline),
        (ReviewOutcomeKind.PlaceHold, ReviewOutcomeKind.RemoveHold),
    ];

    private ReviewRecommendation(ImmutableArray<ReviewOutcome> outcomes) => Outcomes = outcomes;

    /// <summary>What is recommended, by kind; at least one thing.</summary>
    public ImmutableArray<ReviewOutcome> Outcomes { get; }

    /// <summary>Whether all stays as it is.</summary>
    public bool IsNoChange => Outcomes[0].Kind == ReviewOutcomeKind.NoChange;

    /// <summary>A recommendation, in any order.</summary>
    /// <param name="reviewedOn">The day of the review.</param>
    /// <param name="outcomes">What is recommended.</param>
    /// <exception cref="ArgumentException">The outcomes don't go together; <see cref="ProblemsOf"/> tells all that is wrong.</exception>
    public static ReviewRecommendation Of(LocalDate reviewedOn, params ImmutableArray<ReviewOutcome> outcomes) =>
        ProblemsOf(reviewedOn, outcomes) is [var first, ..]
            ? throw new ArgumentException(first, nameof(outcomes))
            : new([.. outcomes.OrderBy(outcome => outcome.Kind)]);

    /// <summary>Everything that is wrong with a combination, one sentence each; empty when it can be recommended.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static ImmutableArray<string> ProblemsOf(LocalDate reviewedOn, params ImmutableArray<ReviewOutcome> outcomes)
    {
        if (outcomes.IsDefaultOrEmpty)
        {
            return ["A review recommends something, if only no change."];
        }
        var kinds = outcomes.Select(outcome => Guard.Against.Null(outcome).Kind).ToList();
        return
        [
            .. kinds.CountBy(kind => kind).Where(kind => kind.Value > 1).Select(kind => $"{kind.Key} is recommended twice."),
            .. kinds.Contains(ReviewOutcomeKind.NoChange) && kinds.Distinct().Skip(1).Any()
                ? [$"{ReviewOutcomeKind.NoChange} leaves no room for anything else."]
                : ImmutableArray<string>.Empty,
            .. Exclusive
                .Where(pair => kinds.Contains(pair.One) && kinds.Contains(pair.Other))
                .Select(pair => $"{pair.One} and {pair.Other} exclude each other."),
            .. outcomes
                .Where(outcome => outcome.Day <= reviewedOn)
                .Select(outcome =>
                    FormattableString.Invariant(
                        $"The next review on {outcome.Day:uuuu-MM-dd} is not after {reviewedOn:uuuu-MM-dd}."
                    )
                ),
        ];
    }

    /// <summary>The outcome of a kind; null when nothing of the kind is recommended.</summary>
    public ReviewOutcome? Find(ReviewOutcomeKind kind) => Outcomes.FirstOrDefault(outcome => outcome.Kind == kind);

    /// <inheritdoc/>
    public bool Equals(ReviewRecommendation? other) =>
        other is not null && Outcomes.AsSpan().SequenceEqual(other.Outcomes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReviewRecommendation);

    /// <inheritdoc/>
    public override int GetHashCode() => Outcomes.Aggregate(Outcomes.Length, HashCode.Combine);
}
