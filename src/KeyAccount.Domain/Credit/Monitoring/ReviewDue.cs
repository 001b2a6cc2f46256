using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>When a line has to be reviewed next, and why.</summary>
/// <remarks>
/// A review that is overdue is no mere reminder: give <see cref="DueOn"/> to <see cref="WatchFacts.ReviewDueOn"/>, and the line is on
/// watch from the next day on and held after the grace days of the watch policy.
/// </remarks>
public sealed record ReviewDue
{
    private ReviewDue(ReviewFacts facts, ReviewCycle cycle, ImmutableArray<ReviewReason> reasons) =>
        (Facts, Cycle, Reasons) = (facts, cycle, reasons);

    /// <summary>What was looked at.</summary>
    public ReviewFacts Facts { get; }

    /// <summary>The cycle by grade and tier.</summary>
    public ReviewCycle Cycle { get; }

    /// <summary>Every reason, the most urgent first; at least one.</summary>
    public ImmutableArray<ReviewReason> Reasons { get; }

    /// <summary>The last day on which the review is in time.</summary>
    public LocalDate DueOn => Reasons[0].DueOn;

    /// <summary>How many days it is overdue; zero when it is not.</summary>
    public int DaysOverdue => Math.Max(0, Period.DaysBetween(DueOn, Facts.AsOf));

    /// <summary>The next review of one line.</summary>
    public static ReviewDue Of(ReviewFacts facts, ReviewTerms terms)
    {
        Guard.Against.Null(facts);
        var cycle = Guard.Against.Null(terms).CycleOf(facts.Grade, facts.Tier);
        return new(
            facts,
            cycle,
            [
                .. ReasonsOf(facts, terms, Math.Min(cycle.Months, facts.CycleMonths ?? cycle.Months))
                    .OrderBy(reason => reason.DueOn)
                    .ThenBy(reason => reason.Trigger)
                    .ThenBy(reason => reason.Reference, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The lines that have to be reviewed by a day, the most urgent first, then by their names.</summary>
    /// <param name="facts">The facts of each line, in any order.</param>
    /// <param name="terms">The cycles.</param>
    /// <param name="by">The last day to look ahead to.</param>
    /// <exception cref="ArgumentException">A line stands twice.</exception>
    public static ImmutableArray<ReviewDue> By(IEnumerable<ReviewFacts> facts, ReviewTerms terms, LocalDate by)
    {
        Guard.Against.Null(terms);
        List<ReviewDue> all = [.. Guard.Against.Null(facts).Select(one => Of(one, terms))];
        if (all.CountBy(due => due.Facts.Subject, StringComparer.Ordinal).FirstOrDefault(one => one.Value > 1).Key is { } twice)
        {
            throw Refusal.Invalid(nameof(facts), $"'{twice}' stands twice in the list.");
        }
        return
        [
            .. all.Where(due => due.DueOn <= by)
                .OrderBy(due => due.DueOn)
                .ThenBy(due => due.Facts.Subject, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ReviewReason> ReasonsOf(ReviewFacts facts, ReviewTerms terms, int months)
    {
        if (facts.ReviewedOn is { } last)
        {
            var next = last.PlusMonths(months);
            yield return new(ReviewTrigger.Cycle, last, facts.NextOn < next ? facts.NextOn.Value : next);
        }
        else
        {
            var since = facts.OpenedOn ?? facts.AsOf;
            yield return new(ReviewTrigger.NeverReviewed, since, since);
        }
        if (facts is { GradedOn: { } graded, GradeAtReview: { } before, Grade: { } now } && before != now && IsNew(graded))
        {
            yield return new(ReviewTrigger.ScoreChange, graded, graded.PlusDays(terms.OccasionDays), $"{before} to {now}");
        }
        if (facts.CoverExpiresOn?.PlusDays(-terms.CoverLeadDays) is { } lead && !(lead <= facts.ReviewedOn))
        {
            yield return new(ReviewTrigger.CoverExpiry, lead, lead);
        }
        foreach (var occasion in facts.Occasions.Where(occasion => IsNew(occasion.On)))
        {
            yield return new(occasion.Trigger, occasion.On, occasion.On.PlusDays(terms.OccasionDays), occasion.Reference);
        }

        bool IsNew(LocalDate on) => on <= facts.AsOf && !(on <= facts.ReviewedOn);
    }
}
