using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A review that was done: what it answered, what it recommends and why. Kept in a <see cref="DatedBook{TEvent}"/>.</summary>
public sealed class ReviewResult : IEquatable<ReviewResult>
{
    private ReviewResult(
        LocalDate on,
        CreditGrade? grade,
        ReviewRecommendation recommendation,
        ImmutableArray<ReviewReason> answered,
        ImmutableArray<string> reasons
    ) => (On, Grade, Recommendation, Answered, Reasons) = (on, grade, recommendation, answered, reasons);

    /// <summary>The day of the review.</summary>
    public LocalDate On { get; }

    /// <summary>The grade on that day; null when it was unknown.</summary>
    public CreditGrade? Grade { get; }

    /// <summary>What it recommends.</summary>
    public ReviewRecommendation Recommendation { get; }

    /// <summary>What had called for it, the most urgent first.</summary>
    public ImmutableArray<ReviewReason> Answered { get; }

    /// <summary>Why, in the words of whoever reviewed; at least one sentence.</summary>
    public ImmutableArray<string> Reasons { get; }

    /// <summary>The result of a review.</summary>
    /// <param name="due">What was due; its day is the day of the review.</param>
    /// <param name="recommendation">What is recommended.</param>
    /// <param name="reasons">Why.</param>
    /// <exception cref="ArgumentException">There is no reason, or one is blank.</exception>
    public static ReviewResult Of(ReviewDue due, ReviewRecommendation recommendation, params ImmutableArray<string> reasons)
    {
        Guard.Against.Null(due);
        Guard.Against.Null(recommendation);
        return Recorded(due.Facts.AsOf, due.Facts.Grade, recommendation, due.Reasons, reasons);
    }

    /// <summary>A result as it was written down.</summary>
    internal static ReviewResult Recorded(
        LocalDate on,
        CreditGrade? grade,
        ReviewRecommendation recommendation,
        ImmutableArray<ReviewReason> answered,
        ImmutableArray<string> reasons
    )
    {
        if (reasons.IsDefaultOrEmpty || reasons.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A review says why, and no reason is blank.", nameof(reasons));
        }
        return new(on, grade, recommendation, answered, reasons);
    }

    /// <summary>The facts for the next review: this was the last one, with the cycle and the day that it set.</summary>
    /// <param name="facts">The facts of a later day.</param>
    public ReviewFacts AppliedTo(ReviewFacts facts) =>
        Guard.Against.Null(facts) with
        {
            ReviewedOn = On,
            GradeAtReview = Grade,
            NextOn = Recommendation.Find(ReviewOutcomeKind.SetNextDay)?.Day,
            CycleMonths = Recommendation.Find(ReviewOutcomeKind.SetCycle)?.Months,
        };

    /// <inheritdoc/>
    public bool Equals(ReviewResult? other) =>
        other is not null
        && On == other.On
        && Grade == other.Grade
        && Recommendation.Equals(other.Recommendation)
        && Answered.AsSpan().SequenceEqual(other.Answered.AsSpan())
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReviewResult);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Grade, Recommendation);
}
