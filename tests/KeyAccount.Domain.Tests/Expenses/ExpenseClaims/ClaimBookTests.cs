using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Books;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Approvals;
using NodaTime;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Claims from hand to payment, advances, and who may do what.</summary>
public class ClaimBookTests
{
    [Fact]
    public void Sanctioned_and_tax_are_owed() // expenses:53
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(130.84m) with { Tax = Money.Eur(9.16m) }));
        Assert.Equal(Money.Eur(140), office.File.Payable);
        Assert.Equal([(ExpenseKeyOf("travel"), Money.Eur(130.84m))], office.File.Decision!.Charges);
    }

    [Fact]
    public void Partial_payments_leave_the_rest_outstanding_and_no_more_than_that_is_paid() // expenses:53
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(5_500) with { Key = ExpenseKeyOf("hotel") }));
        foreach (var (amount, outstanding) in new[] { (500, 5_000), (2_000, 3_000), (3_000, 0) })
        {
            Assert.True(office.Do(new ClaimPayment($"p{amount}", "c1", Money.Eur(amount), "pay")).IsCarriedOut);
            Assert.Equal(Money.Eur(outstanding), office.File.Outstanding);
        }
        Assert.Equal(ClaimRefusal.AboveOutstanding, office.Do(new ClaimPayment("more", "c1", Money.Eur(0.01m), "pay")).Refusal);
    }

    [Fact]
    public void A_rejected_claim_is_sanctioned_at_zero_and_charges_nothing() // expenses:53
    {
        var office = new ClaimOffice();
        var decision = office.Submitted(Claim(Line(100)));
        Assert.True(office.Do(ClaimSanction.Rejecting("s", 1, decision, "gina", "private")).IsCarriedOut);
        Assert.Equal((Money.Eur(0), Money.Eur(0)), (office.File.Payable, office.File.Outstanding));
        Assert.Empty(office.File.Decision!.Charges);
        Assert.Equal(ClaimRefusal.NotSanctioned, office.Do(new ClaimPayment("p", "c1", Money.Eur(1), "pay")).Refusal);
    }

    [Fact]
    public void A_rejected_claim_can_be_revised_and_its_versions_are_kept()
    {
        var office = new ClaimOffice();
        office.Do(ClaimSanction.Rejecting("s", 1, office.Submitted(Claim(Line(100))), "gina", "which hotel?"));
        Assert.True(office.Do(new ClaimRevision("v2", Claim(Line(90)), "kim", "the right one")).IsCarriedOut);
        Assert.Equal((2, null), (office.File.Version, office.File.Decision));
        Assert.Equal([100m, 90m], office.File.Versions.Select(claim => claim.Lines[0].Claimed.Amount));
    }

    [Fact]
    public void What_was_sanctioned_is_not_revised()
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(40)));
        Assert.Equal(
            ClaimRefusal.AlreadySanctioned,
            office.Do(new ClaimRevision("v2", Claim(Line(90)), "kim", "more")).Refusal
        );
    }

    [Fact]
    public void The_approval_of_an_earlier_version_sanctions_nothing()
    {
        var office = new ClaimOffice();
        var first = office.Submitted(Claim(Line(40)));
        office.Do(new ClaimRevision("v2", Claim(Line(41)), "kim", "more"));
        Assert.Equal(ClaimRefusal.AnotherVersion, office.Do(office.Approve(first, 1)).Refusal);
        Assert.Throws<ArgumentException>(() =>
            ClaimSanction.Approved(
                "x",
                2,
                Shipped.Decide(Claim(Line(41)), ClaimRecords.Nothing),
                office.Request,
                ClaimOffice.Ladder,
                office.Now,
                "desk"
            )
        );
    }

    [Fact]
    public void A_line_that_comes_to_nothing_in_the_currency_of_the_policy_keeps_no_claim_from_being_sanctioned()
    {
        var rupiah = Currency.Of("IDR");
        var claim = Claim(Line(40), Line(1, number: 2) with { Claimed = Money.Of(50, rupiah), Tax = Money.Of(5, rupiah) });
        var rates = ExchangeRates.Of([ExchangeRate.Of(rupiah, Currency.Eur, Day, 0.00006m)], maximumAgeDays: 0);
        var office = new ClaimOffice();
        office.Submitted(claim);
        var decision = Shipped.Decide(claim, ClaimRecords.Nothing with { Rates = rates });
        Assert.True(office.Do(office.Approve(decision, 1)).IsCarriedOut);
        Assert.Equal(Money.Eur(40), office.File.Payable);
    }

    [Fact]
    public void A_line_without_a_rate_is_rejected_at_zero()
    {
        var office = new ClaimOffice();
        var decision = office.Submitted(Claim(Line(40) with { Claimed = Money.Usd(40) }));
        Assert.True(office.Do(ClaimSanction.Rejecting("s", 1, decision, "gina", "private")).IsCarriedOut);
        Assert.Equal(Money.Eur(0), Assert.Single(office.File.Decision!.Lines).Claimed);
    }

    [Fact]
    public void Less_than_allowed_can_be_sanctioned_and_more_cannot()
    {
        var office = new ClaimOffice();
        var decision = office.Submitted(Claim(Line(40) with { Tax = Money.Eur(0.03m) }));
        Assert.Throws<ArgumentException>(() => office.Approve(decision, 1, Money.Eur(40.01m)));
        office.Do(office.Approve(decision, 1, Money.Eur(20)));
        Assert.Equal(Money.Eur(20.01m), office.File.Payable);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(10.01)]
    public void A_sanctioned_amount_lies_within_what_was_claimed(decimal sanctioned) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SanctionedLine.Of(1, ExpenseKeyOf("x"), Money.Eur(10), Money.Eur(0), Money.Eur(sanctioned))
        );

    [Fact]
    public void One_receipt_is_paid_once_over_all_claims() // law:E6
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(40)));
        var again = ExpenseClaim.Of("c2", "fay", HandedIn, Line(39) with { Supplier = "another" });
        var decision = office.Submitted(again);
        Assert.Equal(ClaimRefusal.ReceiptPaid, office.Do(office.Approve(decision, 1)).Refusal);
        Assert.Equal(
            ClaimStanding.Refused,
            Shipped.Decide(again, office.Book.RecordsFor(again, Shipped, ExchangeRates.None)).Standing
        );
    }

    [Theory] // law:E4
    [InlineData("kim")]
    [InlineData("assistant")]
    [InlineData("deputy")]
    [InlineData("kai")]
    [InlineData("desk")]
    public void Who_claims_hands_in_or_signs_does_not_pay_nor_do_delegates(string payer)
    {
        var office = new ClaimOffice(new Delegation("kim", "deputy", Firm.Year));
        office.Sanctioned(Claim(Line(40)), by: "assistant");
        Assert.Equal(ClaimRefusal.SamePerson, office.Do(new ClaimPayment("p", "c1", Money.Eur(1), payer)).Refusal);
        Assert.True(office.Do(new ClaimPayment("p", "c1", Money.Eur(1), "pay")).IsCarriedOut);
    }

    [Theory] // law:E4
    [InlineData("kim")]
    [InlineData("assistant")]
    [InlineData("deputy")]
    public void Who_claims_does_not_decide(string person)
    {
        var office = new ClaimOffice(new Delegation("kim", "deputy", Firm.Year));
        var decision = office.Submitted(Claim(Line(40)), "assistant");
        Assert.Equal(ClaimRefusal.SamePerson, office.Do(ClaimSanction.Rejecting("s", 1, decision, person, "no")).Refusal);
    }

    [Fact]
    public void An_advance_is_settled_against_claims_and_the_rest_given_back()
    {
        var office = new ClaimOffice();
        office.Do(new AdvancePayment("a", "kim", Money.Eur(300), "pay"));
        office.Sanctioned(Claim(Line(240)));
        Assert.True(office.Do(new AdvanceSettlement("t", "a", "c1", Money.Eur(240), "pay")).IsCarriedOut);
        Assert.Equal((Money.Eur(0), Money.Eur(60)), (office.File.Outstanding, office.Book.AdvanceOf("a")!.Outstanding));
        Assert.Equal(ClaimRefusal.AboveOutstanding, office.Do(new AdvanceReturn("r", "a", Money.Eur(60.01m), "pay")).Refusal);
        Assert.True(office.Do(new AdvanceReturn("r", "a", Money.Eur(60), "pay")).IsCarriedOut);
        Assert.True(office.Book.AdvanceOf("a")!.Outstanding.IsZero);
    }

    [Fact]
    public void An_advance_of_somebody_else_or_of_other_money_settles_nothing()
    {
        var office = new ClaimOffice();
        office.Do(new AdvancePayment("a", "fay", Money.Eur(300), "pay"));
        office.Do(new AdvancePayment("b", "kim", Money.Usd(300), "pay"));
        office.Sanctioned(Claim(Line(240)));
        Assert.Equal(ClaimRefusal.AnotherPerson, office.Do(new AdvanceSettlement("t", "a", "c1", Money.Eur(1), "pay")).Refusal);
        Assert.Equal(
            ClaimRefusal.AnotherCurrency,
            office.Do(new AdvanceSettlement("t", "b", "c1", Money.Usd(1), "pay")).Refusal
        );
        Assert.Equal(
            ClaimRefusal.UnknownAdvance,
            office.Do(new AdvanceSettlement("t", "x", "c1", Money.Eur(1), "pay")).Refusal
        );
        Assert.Equal(ClaimRefusal.SamePerson, office.Do(new AdvancePayment("c", "kim", Money.Eur(1), "kim")).Refusal);
    }

    [Fact]
    public void The_same_command_again_does_nothing_more_and_another_under_its_id_is_told()
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(40)));
        var (book, last) = (office.Book, office.Book.Entries[^1]);
        Assert.Equal(ClaimAnswer.Exists, office.Do(last.Command).Answer);
        Assert.Equal(ClaimAnswer.Exists, office.Do(new ClaimSubmission("in-c1", Claim(Line(40)), "kim")).Answer);
        Assert.Equal(ClaimAnswer.ExistsWithDifference, office.Do(new ClaimSubmission("in-c1", Claim(Line(41)), "kim")).Answer);
        Assert.Same(book, office.Book);
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        var office = new ClaimOffice();
        Assert.Equal(ClaimRefusal.UnknownClaim, office.Do(new ClaimPayment("p", "c1", Money.Eur(1), "pay")).Refusal);
        Assert.Equal(ClaimRefusal.UnknownClaim, office.Do(new ClaimRevision("v", Claim(Line(1)), "kim", "x")).Refusal);
        Assert.Equal(ClaimRefusal.UnknownAdvance, office.Do(new AdvanceReturn("r", "a", Money.Eur(1), "pay")).Refusal);
        office.Submitted(Claim(Line(1)));
        Assert.Equal(ClaimRefusal.ClaimExists, office.Do(new ClaimSubmission("again", Claim(Line(1)), "kim")).Refusal);
        Assert.Empty(office.Book.Entries.Where(entry => entry.Command.Id == "again"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_and_less_is_not_paid(int amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimPayment("p", "c1", Money.Eur(amount), "pay"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdvancePayment("a", "kim", Money.Eur(amount), "pay"));
    }

    [Fact]
    public void A_dismissed_question_is_kept_and_known_to_the_next_review()
    {
        var office = new ClaimOffice();
        office.Submitted(Claim(Line(40)));
        var twin = ExpenseClaim.Of("c2", "fay", HandedIn, Line(40) with { Receipts = [new() { Id = "r2" }] });
        var question = Assert.Single(Shipped.Decide(twin, office.Book.RecordsFor(twin, Shipped, ExchangeRates.None)).Questions);
        Assert.Equal(
            ClaimRefusal.SamePerson,
            new ClaimOffice(new Delegation("fay", "gina", Firm.Year))
                .Do(new QuestionDismissal("d", MatchDismissal.Of(question, "gina", "two rooms")))
                .Refusal
        );
        office.Do(new QuestionDismissal("d", MatchDismissal.Of(question, "gina", "two rooms")));
        Assert.Equal("two rooms", Assert.Single(office.Book.Dismissals).Reason);
        Assert.Empty(Shipped.Decide(twin, office.Book.RecordsFor(twin, Shipped, ExchangeRates.None)).Questions);
    }

    [Fact]
    public void What_guests_received_with_other_claims_of_the_year_counts()
    {
        var office = new ClaimOffice();
        office.Submitted(Claim(Dinner(100, Guests(2)), Dinner(60, Guests(1)) with { Number = 2, On = new(2025, 12, 31) }));
        var next = ExpenseClaim.Of("c2", "fay", HandedIn, Dinner(10, Guests(3)));
        var records = office.Book.RecordsFor(next, Shipped, ExchangeRates.None);
        Assert.Equal([("guest 1", 50m), ("guest 2", 50m)], records.Received!.Select(one => (one.Key, one.Value.Amount)));
    }

    [Fact]
    public void A_book_is_replayed_from_its_records_and_from_no_others()
    {
        var office = new ClaimOffice();
        office.Sanctioned(Claim(Line(40)));
        office.Do(new ClaimPayment("p", "c1", Money.Eur(40), "pay"));
        var again = ClaimBook.Replay(office.Book.Entries, ClaimOffice.Nobody);
        Assert.Equal(office.Book.Entries, again.Entries);
        Assert.Equal(Money.Eur(0), again.FileOf("c1")!.Outstanding);
        Assert.Throws<ArgumentException>(() => ClaimBook.Replay(office.Book.Entries.RemoveAt(0), ClaimOffice.Nobody));
    }

    [Fact]
    public void Time_never_goes_back_and_has_its_bounds()
    {
        var step = ClaimBook.Empty.Apply(new AdvancePayment("a", "kim", Money.Eur(1), "pay"), Firm.Start, ClaimOffice.Nobody);
        var later = step.Book.Apply(
            new AdvancePayment("b", "kim", Money.Eur(1), "pay"),
            Firm.Start - Duration.FromDays(1),
            ClaimOffice.Nobody
        );
        Assert.Equal(Firm.Start, later.Entry!.At);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            step.Book.Apply(new AdvancePayment("c", "kim", Money.Eur(1), "pay"), Instant.MinValue, ClaimOffice.Nobody)
        );
    }

    private static KeyAccount.Domain.Expenses.ExpenseKey ExpenseKeyOf(string category) =>
        KeyAccount.Domain.Expenses.ExpenseKey.Of(category);
}
