using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Expenses.Claims.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>The samples of docs/claims.md.</summary>
public class ClaimSampleTests
{
    [Fact]
    public void A_claim_is_reviewed_line_by_line_and_the_ways_are_told()
    {
        #region claims: a review
        var year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));
        var policy = ClaimPolicy.Of(
            PolicyIdentity.SignedBy("Head of Sales", "expense-claims", "2026-1"),
            ClaimTerms.Shipped(Currency.Eur) with
            {
                Limits = ExpenseLimits.Of(
                    new ExpenseLimit
                    {
                        Category = "hotel",
                        During = year,
                        Most = Money.Eur(150),
                        Above = LimitAction.Cap,
                    }
                ),
            }
        );
        var hotel = new ClaimLine
        {
            Number = 1,
            Key = ExpenseKey.Of("hotel"),
            On = new(2026, 3, 2),
            Claimed = Money.Eur(180),
            Supplier = "inn",
            Place = "Oslo",
            Receipts = [new() { Id = "inn 4711" }],
        };
        var taxi = hotel with
        {
            Number = 2,
            Key = ExpenseKey.Of("taxi"),
            Claimed = Money.Eur(40),
            Supplier = "cab",
            Receipts = [],
        };
        var claim = ExpenseClaim.Of("c-17", "kim", submitted: new(2026, 3, 10), hotel, taxi);
        var decision = policy.Decide(claim, ClaimRecords.Nothing);

        Assert.Equal(
            [(ClaimStanding.Flagged, "150.00 EUR"), (ClaimStanding.Revise, "0.00 EUR")],
            decision.Lines.Select(line => (line.Standing, $"{line.Sanctioned}"))
        );
        Assert.Equal(
            [
                "line 1: claim at most 150.00 EUR → passes",
                "line 2: claim at most 25.00 EUR → passes",
                "line 2: attach a receipt → passes",
            ],
            ClaimWays.Of(decision).Select(way => way.ToString())
        );
        #endregion
    }

    [Fact]
    public void Repetitions_are_found_in_a_batch()
    {
        #region claims: repetitions
        SpendLine Card(string id, decimal amount, int day) =>
            new()
            {
                Id = id,
                Supplier = "cab",
                Amount = Money.Eur(amount),
                On = new(2026, 3, day),
            };
        SpendLine[] month = [Card("a", 40, 2), Card("b", 40, 9), Card("c", 15, 10)];

        Assert.Equal(
            ["a and b: same supplier, amount, 7 days apart"],
            SpendMatches.Find(month, withinDays: 30).Select(match => match.ToString())
        );
        Assert.Equal(
            [("a", 80m), ("b", 80m), ("c", 55m)],
            SpendSplits.Find(month, withinDays: 7).Select(split => (split.Line.Id, split.Sum.Amount))
        );
        #endregion
    }
}
