using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class ReservationSampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);

    [Fact]
    public void An_order_is_held_on_three_lines_delivered_in_parts_and_refused_when_it_does_not_fit()
    {
        #region reservations: an order
        var ledger = Ledger.Empty;
        LedgerAnswer Do(LedgerCommand command, Instant at)
        {
            (ledger, var answer) = ledger.Apply(command, at);
            return answer;
        }

        Do(LedgerCommand.OpenLine("open-1", "credit.c-17", LineTerms.Limited(Money.Eur(10_000))), Now);
        Do(LedgerCommand.OpenLine("open-2", "credit.family-3", LineTerms.Limited(Money.Eur(50_000))), Now);
        Do(LedgerCommand.OpenLine("open-3", "pool.2024-q1", LineTerms.Limited(Money.Eur(600)).Tolerating(Money.Eur(60))), Now);

        // The order, on the client's line and the family's, with the discount on the pool: for two weeks, all or nothing.
        var order = Claims.OnEach(Money.Eur(8_000), "credit.c-17", "credit.family-3").And("pool.2024-q1", Money.Eur(400));
        var held = Do(LedgerCommand.Reserve("order-1", order, Duration.FromDays(14)).For("SO/1001"), Now);

        // Sent twice: the same id and content have the same answer, and nothing more happens.
        var again = Do(LedgerCommand.Reserve("order-1", order, Duration.FromDays(14)).For("SO/1001"), Now);

        // Half is delivered; the rest stays held, under the id of this posting.
        var half = Claims.OnEach(Money.Eur(4_000), "credit.c-17", "credit.family-3").And("pool.2024-q1", Money.Eur(200));
        var delivered = Do(LedgerCommand.PostAndHoldRest("delivery-1", "order-1", half), Now);

        // What does not fit says so for every line, with its figures.
        var second = Claims.OnEach(Money.Eur(2_500), "credit.c-17", "credit.family-3").And("pool.2024-q1", Money.Eur(300));
        var refused = Do(LedgerCommand.Reserve("order-2", second, Duration.FromDays(14)), Now);
        #endregion

        Assert.Equal(
            [AnswerKind.Accepted, AnswerKind.Exists, AnswerKind.Accepted, AnswerKind.Refused],
            new[] { held, again, delivered, refused }.Select(answer => answer.Kind)
        );
        #region reservations: a refusal
        Assert.Equal(
            [("credit.c-17", 500.00m), ("pool.2024-q1", 40.00m)],
            refused.Refusal!.Lines.Select(line => (line.Line, line.Missing.Amount))
        );
        #endregion
        Assert.Equal(ReservationState.Pending, ledger.ReservationOf("delivery-1")!.StateAt(Now));
    }

    [Fact]
    public void More_than_was_held_is_posted_in_one_set()
    {
        var ledger = new[]
        {
            LedgerCommand.OpenLine("open-1", "budget.fairs", LineTerms.Limited(Money.Eur(5_000))),
            (LedgerCommand)LedgerCommand.Reserve("stand", Claims.On("budget.fairs", Money.Eur(4_000)), null),
        }.Aggregate(Ledger.Empty, (so, command) => so.Apply(command, Now).Ledger);

        #region reservations: a set
        var step = ledger.ApplyLinked(
            [
                LedgerCommand.Reserve("stand-excess", Claims.On("budget.fairs", Money.Eur(350)), null),
                LedgerCommand.Post("invoice", "stand"),
                LedgerCommand.Post("invoice-excess", "stand-excess"),
            ],
            Now
        );
        #endregion

        Assert.True(step.IsGranted);
        Assert.Equal(Money.Eur(4_350), step.Ledger.HeadroomOf("budget.fairs", Now)!.Posted);
    }
}
