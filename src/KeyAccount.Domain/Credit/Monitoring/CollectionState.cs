using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How far collecting from a debtor went, on a day, as it was known at an instant.</summary>
/// <remarks>
/// What it does elsewhere: level and broken plan go into <see cref="WatchFacts"/>, write-offs as <see cref="CreditEvents"/> into the
/// credit file, where they knock out. A kept plan stops dunning; it does not lower what is overdue.
/// </remarks>
public sealed record CollectionState
{
    private readonly ImmutableArray<DatedEntry<CollectionEvent>> seen;

    private CollectionState(ImmutableArray<DatedEntry<CollectionEvent>> seen) => this.seen = seen;

    /// <summary>The level of the last reminder; zero for none.</summary>
    public int DunningLevel { get; private init; }

    /// <summary>The day of the last reminder; null for none, and when dunning was stopped.</summary>
    public LocalDate? DunnedOn { get; private init; }

    /// <summary>How the plan agreed last stands; null without one.</summary>
    public PlanState? Plan { get; private init; }

    /// <summary>The first day on which that plan was broken; null when it was not.</summary>
    public LocalDate? PlanBrokenOn { get; private init; }

    /// <summary>What was written off and is not paid after all, with its days.</summary>
    public ImmutableArray<(LocalDate On, Money Amount)> WrittenOff =>
        [.. Events<WriteOff>().Select(one => (one.On, one.Event.Amount))];

    /// <summary>The state of one debtor.</summary>
    /// <param name="book">What was recorded.</param>
    /// <param name="subject">The debtor.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="knownAt">When we look: what was recorded later is not seen.</param>
    public static CollectionState Of(DatedBook<CollectionEvent> book, string subject, LocalDate asOf, Instant knownAt)
    {
        CollectionState all = new(Guard.Against.Null(book).SeenOn(subject, asOf, knownAt));
        var (reminder, plan) = (all.Events<DunningSent>().LastOrDefault(), all.Events<PlanAgreed>().LastOrDefault());
        // Payments of the day of the agreement count to the new plan.
        var payments = all.Events<PlanPaid>()
            .Where(paid => paid.On >= plan.On)
            .Select(paid => (paid.On, paid.Event.Amount))
            .ToList();
        return all with
        {
            DunningLevel = reminder.Event?.Level ?? 0,
            DunnedOn = reminder.Event is { Level: > 0 } ? reminder.On : null,
            Plan = plan.Event?.Plan.StateOn(payments, asOf),
            PlanBrokenOn = plan.Event?.Plan.BrokenOn(payments, asOf),
        };
    }

    /// <summary>The write-offs as events of a credit file, beside the others that it has.</summary>
    /// <param name="others">The other events; without a register of them nothing is known of those.</param>
    public CreditEvents AddedTo(CreditEvents others) =>
        CreditEvents.Of(
            Guard
                .Against.Null(others)
                .All.Concat(WrittenOff.Select(one => new CreditEvent(CreditEventKind.WriteOff, one.On)))
                .Distinct()
        );

    /// <summary>The facts of a line with level and plan.</summary>
    public WatchFacts AppliedTo(WatchFacts facts) =>
        Guard.Against.Null(facts) with
        {
            DunningLevel = DunningLevel,
            PlanBroken = Plan == PlanState.Broken,
        };

    /// <summary>Whether everything about the debtor is the same.</summary>
    public bool Equals(CollectionState? other) =>
        other is not null
        && (DunningLevel, DunnedOn, Plan, PlanBrokenOn) == (other.DunningLevel, other.DunnedOn, other.Plan, other.PlanBrokenOn)
        && WrittenOff.AsSpan().SequenceEqual(other.WrittenOff.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DunningLevel, DunnedOn, Plan, PlanBrokenOn);

    private IEnumerable<(LocalDate On, TKind Event)> Events<TKind>()
        where TKind : CollectionEvent =>
        seen.Where(entry => entry.Event is TKind).Select(entry => (entry.On, (TKind)entry.Event!));
}
