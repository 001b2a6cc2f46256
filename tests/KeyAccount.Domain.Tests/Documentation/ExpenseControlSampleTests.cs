using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class ExpenseControlSampleTests
{
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Fact]
    public void An_order_is_checked_against_all_its_budgets()
    {
        #region expense-control: a check
        var year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));
        BudgetPosition travel = new()
        {
            Budget = "travel",
            View = "category",
            Currency = Currency.Eur,
            Period = year,
            Budgeted = Money.Eur(10_000),
            Actual = Money.Eur(4_000),
            Pending = Money.Eur(0),
            Committed = Money.Eur(3_000),
            Reserved = Money.Eur(500),
        };
        var policy = ExpenseControlPolicy.Shipped(Currency.Eur);
        var check = policy.Check(
            new()
            {
                Id = "order-17",
                Stage = ExpenseStage.Order,
                On = Day,
                Amount = Money.Eur(2_600),
                Positions = [travel, BudgetPosition.Absent("fairs", "project", Currency.Eur, year)],
            }
        );

        Assert.Equal("expense-control 1 (shipped default): refer 2", check.ToString());
        Assert.Equal(
            [
                "travel ORDER-100: exceeded already by 0.00 EUR, will be by 100.00 EUR",
                "fairs ORDER-100: exceeded already by 0.00 EUR, will be by 2600.00 EUR",
            ],
            check
                .Breaches.Where(breach => breach.Threshold.Action.HoldsUp)
                .Select(breach =>
                    $"{breach.Review.Position.Budget} {breach.Threshold.Code}: exceeded already by "
                    + $"{breach.Review.AlreadyExceededBy}, will be by {breach.Review.WillBeExceededBy}"
                )
        );
        Assert.Equal(
            ["transfer 100.00 EUR to budget travel; transfer 2600.00 EUR to budget fairs"],
            ExpenseWays.Of(check).Select(way => way.ToString())
        );
        #endregion

        var ladder = ShippedLadder.Of(Money.Eur(100_000), Percentage.Percent(40), Percentage.Percent(20), longestTerm: 60);

        #region expense-control: an override
        var content = ExpenseApproval.ContentOf(check, ladder, payer: "paula");
        var request = ExpenseApproval.Submit("r-17", requester: "rita", content, reason: "the fair pays for itself");

        Assert.Equal("GM", request.Content.AtLeastRank);
        #endregion
    }

    [Fact]
    public void Views_have_thresholds_of_their_own()
    {
        #region expense-control: own thresholds
        var terms = ExpenseControlTerms
            .Shipped(Currency.Eur)
            .With(
                "project",
                new()
                {
                    Request = StageControl.Ignored,
                    Order = StageControl.By(
                        ControlThreshold.At("P-WARN", BudgetMark.RemainingAtMost(Money.Eur(500)), ControlAction.WarnOwner),
                        ControlThreshold.At("P-ASK", BudgetMark.OverAbove(Money.Eur(0)), ControlAction.Refer(1)),
                        ControlThreshold.At("P-STOP", BudgetMark.OverAbove(Money.Eur(2_000)), ControlAction.Stop)
                    ),
                    Actual = StageControl.Ignored,
                }
            );
        var policy = ExpenseControlPolicy.Of(PolicyIdentity.SignedBy("Finance", "expense-control", "2026-1"), terms);

        Assert.Empty(ExpenseControlVerifier.ThresholdsOf(policy));
        #endregion
        Assert.True(ExpenseControlVerifier.Verify(policy).IsClean);
    }

    [Fact]
    public void An_order_relieves_its_request_and_an_invoice_its_order()
    {
        var now = Instant.FromUtc(2026, 7, 1, 8, 0);
        #region expense-control: commitments
        var (ledger, _) = Ledger.Empty.ApplyLinked(
            [
                LedgerCommand.OpenLine("open-1", "budget.travel", LineTerms.Limited(Money.Eur(1_000))),
                LedgerCommand.OpenLine("open-2", "budget.north", LineTerms.Limited(Money.Eur(5_000))),
            ],
            now
        );
        var book = CommitmentBook.Of(ledger.Entries);
        CommitmentRow Row(string document, decimal amount) =>
            CommitmentRow.Of(document, row: 1, Claims.OnEach(Money.Eur(amount), "budget.travel", "budget.north"));
        void Do(ImmutableArray<LedgerCommand> commands)
        {
            ledger = ledger.ApplyLinked(commands, now).Ledger;
            book = CommitmentBook.Of(ledger.Entries);
        }

        Do(Commitments.Request(book, [Row("R-1", 600)], expiresAfter: null));
        Do(Commitments.Order(book, [Row("O-1", 450).Relieving("R-1", 1)], ledger, now));
        Do(Commitments.Invoice(book, [Row("I-1", 470).Relieving("O-1", 1)], ExcessRule.NeedsAvailability, ledger, now));

        var travel = ledger.HeadroomOf("budget.travel", now)!;
        Assert.Equal((Money.Eur(470), Money.Eur(150)), (travel.Posted, travel.Pending));

        Do(Commitments.Cancel(book, RowKey.Of("I-1", 1), ledger, now));
        Assert.Equal(Money.Eur(450), book[RowKey.Of("O-1", 1)]!.Open!.AmountOn("budget.travel"));
        #endregion
    }
}
