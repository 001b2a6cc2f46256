using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What decides when a line has to be reviewed, as seen on a day.</summary>
public sealed record ReviewFacts
{
    /// <summary>The line or account.</summary>
    public required string Subject
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The day; what happens later is not seen.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The grade today; null is unknown.</summary>
    public CreditGrade? Grade { get; init; }

    /// <summary>The tier today; null is unknown.</summary>
    public AccountTier? Tier { get; init; }

    /// <summary>The day of the last review; null when there was none.</summary>
    public LocalDate? ReviewedOn { get; init; }

    /// <summary>Since when there is a line: a line that was never reviewed is due since then.</summary>
    public LocalDate? OpenedOn { get; init; }

    /// <summary>The grade at the last review; null is unknown, and then no change can be seen.</summary>
    public CreditGrade? GradeAtReview { get; init; }

    /// <summary>The day of today's grade.</summary>
    public LocalDate? GradedOn { get; init; }

    /// <summary>The next day that the last review set; it can only be earlier than that of the cycle.</summary>
    public LocalDate? NextOn { get; init; }

    /// <summary>The months that the last review set; they can only be fewer than those of the cycle.</summary>
    public int? CycleMonths
    {
        get;
        init => field = value is { } months ? Guard.Against.NegativeOrZero(months, nameof(CycleMonths)) : null;
    }

    /// <summary>The first day on which a security no longer holds; null when none ends.</summary>
    public LocalDate? CoverExpiresOn { get; init; }

    /// <summary>What happened, in any order; what was before the last review or on its day is done with.</summary>
    public ImmutableArray<ReviewOccasion> Occasions
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Whether all facts are the same, the occasions in the same order.</summary>
    public bool Equals(ReviewFacts? other) =>
        other is not null
        && (Subject, AsOf, Grade, Tier, ReviewedOn, OpenedOn, GradeAtReview)
            == (other.Subject, other.AsOf, other.Grade, other.Tier, other.ReviewedOn, other.OpenedOn, other.GradeAtReview)
        && (GradedOn, NextOn, CycleMonths, CoverExpiresOn)
            == (other.GradedOn, other.NextOn, other.CycleMonths, other.CoverExpiresOn)
        && Occasions.AsSpan().SequenceEqual(other.Occasions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, AsOf, ReviewedOn, Occasions.Length);
}
