using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class CollectionStateTests
{
    private static readonly LocalDate Start = new(2024, 3, 4);
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 12, 0);
    private static readonly PaymentPlan Plan = PaymentPlan.Of(0, new Instalment(Start.PlusDays(10), Money.Eur(100)));

    [Fact]
    public void Nobody_was_reminded_when_nothing_was_recorded()
    {
        var none = On(0);
        Assert.Equal((0, null, null), (none.DunningLevel, none.DunnedOn, none.Plan));
        Assert.Empty(none.WrittenOff);
    }

    [Fact]
    public void The_last_reminder_counts_and_stopping_takes_it_back()
    {
        var reminded = On(9, (0, CollectionEvent.Dunned(1)), (7, CollectionEvent.Dunned(2)));
        Assert.Equal((2, Start.PlusDays(7)), (reminded.DunningLevel, reminded.DunnedOn));
        var stopped = On(9, (0, CollectionEvent.Dunned(1)), (7, CollectionEvent.Dunned(0)));
        Assert.Equal((0, null), (stopped.DunningLevel, stopped.DunnedOn));
    }

    [Theory]
    [InlineData(10, 100, PlanState.Completed)]
    [InlineData(10, 99.99, PlanState.Kept)]
    [InlineData(11, 99.99, PlanState.Broken)]
    public void A_plan_stands_by_what_was_paid_since_it_was_agreed(int day, double paid, PlanState state) =>
        Assert.Equal(
            state,
            On(day, (0, CollectionEvent.Agreed(Plan)), (5, CollectionEvent.PaidOnPlan(Money.Eur((decimal)paid)))).Plan
        );

    [Fact]
    public void A_new_plan_replaces_a_broken_one()
    {
        var next = PaymentPlan.Of(0, new Instalment(Start.PlusDays(40), Money.Eur(100)));
        var state = On(
            20,
            (0, CollectionEvent.Agreed(Plan)),
            (5, CollectionEvent.PaidOnPlan(Money.Eur(50))),
            (15, CollectionEvent.Agreed(next))
        );
        Assert.Equal((PlanState.Kept, null), (state.Plan, state.PlanBrokenOn));
    }

    [Fact]
    public void A_broken_plan_holds_the_line_and_a_kept_one_does_not()
    {
        var (kept, broken) = (On(9, (0, CollectionEvent.Agreed(Plan))), On(11, (0, CollectionEvent.Agreed(Plan))));
        Assert.Equal(UseStatus.Ok, WatchPolicy.Shipped.Read(kept.AppliedTo(WatchPolicyTests.Good)).Status);
        Assert.Equal(UseStatus.Hold, WatchPolicy.Shipped.Read(broken.AppliedTo(WatchPolicyTests.Good)).Status);
        Assert.Equal(Start.PlusDays(11), broken.PlanBrokenOn);
    }

    [Fact]
    public void A_third_reminder_holds_the_line() =>
        Assert.Equal(
            UseStatus.Hold,
            WatchPolicy.Shipped.Read(On(0, (0, CollectionEvent.Dunned(3))).AppliedTo(WatchPolicyTests.Good)).Status
        );

    [Fact]
    public void A_write_off_becomes_a_credit_event_beside_the_others()
    {
        var register = CreditEvents.Of(new CreditEvent(CreditEventKind.Insolvency, Start));
        var events = On(3, (2, CollectionEvent.WrittenOff(Money.Eur(100)))).AddedTo(register);
        Assert.True(events.Any(CreditEventKind.WriteOff, Start));
        Assert.True(events.Any(CreditEventKind.Insolvency, Start));
        Assert.Equal(events, On(3, (2, CollectionEvent.WrittenOff(Money.Eur(100)))).AddedTo(events));
    }

    [Fact]
    public void A_write_off_that_was_paid_after_all_is_no_event()
    {
        var book = Recorded((2, CollectionEvent.WrittenOff(Money.Eur(100))));
        book = book.Undo("u-1", "e-0", Start.PlusDays(5), Now, "clerk", "paid after all").Book;
        var state = CollectionState.Of(book, "A", Start.PlusDays(6), Now);
        Assert.Empty(state.AddedTo(CreditEvents.None).All);
        Assert.Single(CollectionState.Of(book, "A", Start.PlusDays(4), Now).WrittenOff);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(15, 1)]
    [InlineData(16, 2)]
    [InlineData(31, 3)]
    [InlineData(61, 4)]
    [InlineData(999, 4)]
    public void A_level_is_due_from_its_days(int days, int level) => Assert.Equal(level, DunningTerms.Shipped.LevelOf(days));

    [Fact]
    public void Levels_are_sent_one_by_one_with_a_pause()
    {
        Assert.Equal(1, DunningTerms.Shipped.NextLevel(99, On(0), Start));
        var once = On(9, (0, CollectionEvent.Dunned(1)));
        Assert.Null(DunningTerms.Shipped.NextLevel(99, once, Start.PlusDays(6)));
        Assert.Equal(2, DunningTerms.Shipped.NextLevel(99, once, Start.PlusDays(7)));
        Assert.Null(DunningTerms.Shipped.NextLevel(15, once, Start.PlusDays(7)));
    }

    [Fact]
    public void Nothing_is_sent_while_a_plan_is_kept_or_the_days_are_unknown()
    {
        Assert.Null(DunningTerms.Shipped.NextLevel(99, On(5, (0, CollectionEvent.Agreed(Plan))), Start.PlusDays(5)));
        Assert.Equal(1, DunningTerms.Shipped.NextLevel(99, On(11, (0, CollectionEvent.Agreed(Plan))), Start.PlusDays(11)));
        Assert.Null(DunningTerms.Shipped.NextLevel(null, On(0), Start));
    }

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    public void Levels_rise_from_the_first_day(params int[] days) =>
        Assert.Throws<ArgumentException>(() => DunningTerms.Shipped with { FromDays = [.. days] });

    [Fact]
    public void An_event_outside_its_range_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CollectionEvent.Dunned(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionEvent.WrittenOff(Money.Eur(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionEvent.PaidOnPlan(Money.Eur(-1)));
    }

    private static CollectionState On(int day, params (int Day, CollectionEvent Event)[] events) =>
        CollectionState.Of(Recorded(events), "A", Start.PlusDays(day), Now);

    private static DatedBook<CollectionEvent> Recorded(params (int Day, CollectionEvent Event)[] events) =>
        events
            .Select((one, number) => (one.Day, one.Event, Id: FormattableString.Invariant($"e-{number}")))
            .Aggregate(
                DatedBook<CollectionEvent>.Empty,
                (book, one) => book.Record(one.Id, "A", one.Event, Start.PlusDays(one.Day), Now, "clerk").Book
            );
}
