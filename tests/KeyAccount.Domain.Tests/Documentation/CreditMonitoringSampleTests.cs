using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class CreditMonitoringSampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 6, 30, 6, 0);
    private static readonly LocalDate Today = new(2024, 6, 30);

    [Fact]
    public void A_line_is_watched_day_by_day()
    {
        #region monitoring: a line in use
        WatchFacts facts = new()
        {
            Subject = "credit.c-17",
            AsOf = Today,
            Limit = Money.Eur(10_000),
            Used = Money.Eur(7_000),
            Asked = Money.Eur(2_200), // the order that is about to be placed
            OldestOverdueDays = 18,
            LineExpires = false,
            HasCover = false, // said, not left out: what is left out is unknown
        };
        var reading = WatchPolicy.Shipped.Read(facts);
        var reasons = reading.Computed.Findings.Where(finding => finding.Truth == Truth.Yes).Select(finding => $"{finding}");

        var alerts = AlertBook.Empty(AlertTerms.Shipped);
        foreach (var signal in reading.Signals)
        {
            (alerts, _, var entry) = alerts.Observe(signal, Now); // again tomorrow: nothing more is raised while it holds
        }
        #endregion

        Assert.Equal(UseStatus.Watch, reading.Status);
        Assert.Equal(2, reasons.Count());
        Assert.Equal(["WATCH-01", "WATCH-02"], alerts.Open.Select(alert => alert.Code));
    }

    [Fact]
    public void The_past_is_read_from_the_entries()
    {
        var ledger = new[]
        {
            LedgerCommand.OpenLine("open", "credit.c-17", LineTerms.Limited(Money.Eur(10_000))),
            (LedgerCommand)LedgerCommand.Reserve("so-1", Claims.On("credit.c-17", Money.Eur(8_000)), Duration.FromDays(14)),
        }.Aggregate(Ledger.Empty, (so, command) => so.Apply(command, Now - Duration.FromDays(100)).Ledger);

        #region monitoring: the past
        var history = UseHistory.Of(ledger, "credit.c-17")!;
        var then = history.At(Now - Duration.FromDays(90))!; // as it was 90 days ago: 8,000 EUR pending, 2,000 EUR free
        var year = history.Over(Now - Duration.FromDays(365), Now)!; // peak, average, lowest use
        var tight = history.TimeAbove(Percentage.Percent(75), Now - Duration.FromDays(365), Now); // 14 days
        #endregion

        Assert.Equal((Money.Eur(8_000), Money.Eur(2_000)), (then.Pending, then.Free));
        Assert.Equal((Money.Eur(8_000), Money.Eur(1_120)), (year.Peak, year.Average));
        Assert.Equal(Duration.FromDays(14), tight);
    }

    [Fact]
    public void A_review_is_due_done_and_recorded()
    {
        var results = DatedBook<ReviewResult>.Empty;

        #region monitoring: a review
        ReviewFacts facts = new()
        {
            Subject = "credit.c-17",
            AsOf = Today,
            Grade = CreditGrade.B, // 12 months
            Tier = AccountTier.Key, // 6 months: the stricter counts
            ReviewedOn = new(2024, 2, 1),
            Occasions = [new(ReviewTrigger.FailedCheck, new(2024, 6, 28), "check-4711")],
        };
        var due = ReviewDue.Of(facts, ReviewTerms.Shipped); // by 8 July, for the failed check; else by 1 August

        var recommendation = ReviewRecommendation.Of(
            Today,
            ReviewOutcome.SetLimit(Money.Eur(8_000)),
            ReviewOutcome.SetCycle(3)
        );
        var result = ReviewResult.Of(due, recommendation, "Orders fell, and one check failed.");
        (results, _, _) = results.Record("review-9", "credit.c-17", result, Today, Now, by: "j.doe");
        #endregion

        Assert.Equal((new LocalDate(2024, 7, 8), ReviewTrigger.FailedCheck), (due.DueOn, due.Reasons[0].Trigger));
        Assert.Equal(new LocalDate(2024, 8, 1), due.Reasons[1].DueOn);
        Assert.Single(results.Entries);
    }

    [Fact]
    public void Collections_and_provisions_are_told()
    {
        #region monitoring: collections
        var book = DatedBook<CollectionEvent>.Empty;
        void Record(string id, CollectionEvent happened, LocalDate on) =>
            (book, _, _) = book.Record(id, "c-17", happened, on, Now, by: "j.doe");

        Record("d-1", CollectionEvent.Dunned(1), new(2024, 6, 3));
        Record(
            "p-1",
            CollectionEvent.Agreed(PaymentPlan.Of(3, new Instalment(new(2024, 6, 20), Money.Eur(500)))),
            new(2024, 6, 10)
        );

        var state = CollectionState.Of(book, "c-17", Today, Now); // level 1, the plan broken on 24 June
        var next = DunningTerms.Shipped.NextLevel(daysOverdue: 20, state, Today); // 2
        #endregion

        #region monitoring: a provision
        Ageing ageing = new(Money.Eur(50_000), Money.Eur(8_000), Money.Eur(2_000), Money.Eur(0), Money.Eur(1_000));
        var provision = ProvisionMatrix.Shipped.For(AgedBalances.Of(ageing, Today));
        var text = provision.ToString(); // "2024-06-30: 456.00 EUR (placeholder rates, not the company's own)"
        #endregion

        Assert.Equal((1, PlanState.Broken, new LocalDate(2024, 6, 24)), (state.DunningLevel, state.Plan, state.PlanBrokenOn));
        Assert.Equal(2, next);
        Assert.Equal("2024-06-30: 456.00 EUR (placeholder rates, not the company's own)", text);
    }
}
