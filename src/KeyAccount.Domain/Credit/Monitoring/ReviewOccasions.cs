using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Occasions for a review, as lines, checks, watches and collections record them.</summary>
public static class ReviewOccasions
{
    /// <summary>The changes of a limit that a person made, by the id of the grant. A first grant and a renewal are none.</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="line">The line.</param>
    /// <param name="knownAt">When we look: what was recorded later is not seen.</param>
    /// <param name="zone">In which the day of a record is told.</param>
    public static ImmutableArray<ReviewOccasion> OfLine(
        ICreditLineView view,
        CreditLineKey line,
        Instant knownAt,
        DateTimeZone zone
    )
    {
        Guard.Against.Null(zone);
        return
        [
            .. Guard
                .Against.Null(view)
                .EntriesOf(Guard.Against.Null(line))
                .Where(entry =>
                    entry.At <= knownAt
                    && entry.Command.By.IsPerson
                    && entry.Change is LineChange.Cut or LineChange.Raise or LineChange.FastRaise
                )
                .Select(entry => new ReviewOccasion(ReviewTrigger.LimitChange, entry.At.InZone(zone).Date, entry.Command.Id)),
        ];
    }

    /// <summary>A check that did not pass; null for one that did.</summary>
    /// <param name="check">The check.</param>
    /// <param name="reference">Where it is recorded.</param>
    public static ReviewOccasion? OfCheck(CreditCheck check, string? reference = null) =>
        Guard.Against.Null(check).Passes ? null : new(ReviewTrigger.FailedCheck, check.Facts.AsOf, reference);

    /// <summary>More used than the limit, what is asked left out; null when it is not, or when either is unknown.</summary>
    public static ReviewOccasion? OfUse(WatchFacts facts) =>
        Guard.Against.Null(facts).Used > facts.Limit ? new(ReviewTrigger.UseAboveLimit, facts.AsOf, facts.Subject) : null;

    /// <summary>A broken plan and each write-off.</summary>
    public static ImmutableArray<ReviewOccasion> OfCollections(CollectionState state)
    {
        Guard.Against.Null(state);
        var plan = state.PlanBrokenOn is { } broken ? [broken] : ImmutableArray<LocalDate>.Empty;
        return
        [
            .. plan.Concat(state.WrittenOff.Select(one => one.On))
                .Select(on => new ReviewOccasion(ReviewTrigger.CreditEvent, on)),
        ];
    }
}
