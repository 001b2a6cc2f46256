using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Receipts, dates, currencies, hospitality, price or expense, repetitions and splits.</summary>
public class ClaimPolicyTests
{
    [Fact]
    public void A_line_without_objections_is_sanctioned_as_claimed()
    {
        var review = Shipped.Review(Line(100));
        Assert.Equal((ClaimStanding.Passes, Money.Eur(100)), (review.Standing, review.Sanctioned));
        Assert.Empty(review.Decision.Findings);
    }

    [Fact]
    public void Foreign_money_is_judged_by_the_rate_of_the_day()
    {
        var records = ClaimRecords.Nothing with
        {
            Rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Day, 0.9m)], 3),
        };
        var review = Limited(Limit(89)).Review(Line(1) with { Claimed = Money.Usd(100) }, records);
        Assert.Equal((Money.Eur(90), Money.Eur(89)), (review.Claimed, review.Sanctioned));
    }

    [Fact]
    public void A_missing_rate_is_unknown_and_never_skipped()
    {
        var review = Shipped.Review(Line(1) with { Claimed = Money.Usd(1_000_000) });
        Assert.Equal((ClaimStanding.Referred, null, null), (review.Standing, review.Claimed, review.Sanctioned));
        Assert.Contains("CLAIM-01", review.Codes());
    }

    [Theory]
    [InlineData(60, null, ClaimStanding.Passes)]
    [InlineData(61, null, ClaimStanding.Revise)]
    [InlineData(61, "in hospital", ClaimStanding.Referred)]
    [InlineData(90, "in hospital", ClaimStanding.Referred)]
    [InlineData(91, "in hospital", ClaimStanding.Refused)]
    [InlineData(-1, null, ClaimStanding.Revise)]
    public void A_late_claim_needs_a_reason_and_has_a_last_day(int days, string? reason, ClaimStanding standing)
    {
        var line = Line(100) with { On = HandedIn.PlusDays(-days), Justification = reason };
        Assert.Equal(standing, With(Terms with { LastDays = 90 }).Review(line).Standing);
    }

    [Fact]
    public void A_last_day_before_claims_are_late_is_refused() =>
        Assert.Throws<ArgumentException>(() => With(Terms with { LastDays = 60 }));

    [Theory]
    [InlineData(25, true, ClaimStanding.Passes)]
    [InlineData(25, false, ClaimStanding.Passes)]
    [InlineData(25.01, false, ClaimStanding.Revise)]
    [InlineData(75, true, ClaimStanding.Passes)]
    [InlineData(75.01, true, ClaimStanding.Referred)]
    public void Hospitality_is_registered_above_25_and_referred_above_75_a_guest(
        decimal each,
        bool isRegistered,
        ClaimStanding standing
    ) => Assert.Equal(standing, Shipped.Review(Dinner(2 * each, Guests(2) with { IsRegistered = isRegistered })).Standing);

    [Theory]
    [InlineData(200, ClaimStanding.Passes)]
    [InlineData(200.01, ClaimStanding.Referred)]
    public void A_recipient_is_referred_above_250_in_the_year(decimal before, ClaimStanding standing)
    {
        var records = ClaimRecords.Nothing with { Received = ClaimRecords.Nothing.Received!.Add("guest 2", Money.Eur(before)) };
        Assert.Equal(standing, Shipped.Review(Dinner(100, Guests(2)), records).Standing);
    }

    [Fact]
    public void Dinners_of_one_claim_count_together_for_a_recipient()
    {
        var first = Dinner(70, Guests(1));
        var claim = Claim(
            first,
            first with
            {
                Number = 2,
                Supplier = "b",
                Receipts = [],
            },
            first with
            {
                Number = 3,
                Supplier = "c",
            },
            first with
            {
                Number = 4,
                Supplier = "d",
            }
        );
        Assert.All(
            Shipped.Decide(claim, ClaimRecords.Nothing).Lines,
            line => Assert.Equal(Money.Eur(280), line.Facts.RecipientYear)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void An_official_goes_to_compliance_at_any_amount(bool? isCleared) =>
        Assert.Equal(
            ClaimStanding.Compliance,
            Shipped.Review(Dinner(0.01m, Guests(1) with { HasOfficials = true, IsCleared = isCleared })).Standing
        );

    [Fact]
    public void A_cleared_official_is_judged_like_any_guest() =>
        Assert.Equal(
            ClaimStanding.Passes,
            Shipped.Review(Dinner(10, Guests(1) with { HasOfficials = true, IsCleared = true })).Standing
        );

    [Fact]
    public void Guests_that_are_not_known_are_referred() =>
        Assert.Equal(ClaimStanding.Referred, Shipped.Review(Dinner(10, Guests(1) with { Guests = null })).Standing);

    [Fact]
    public void What_guests_received_before_and_is_not_known_is_referred() =>
        Assert.Equal(
            ClaimStanding.Referred,
            Shipped.Review(Dinner(10, Guests(1)), ClaimRecords.Nothing with { Received = null }).Standing
        );

    [Fact]
    public void A_payment_to_a_client_without_a_distinct_service_is_price_and_refused_with_the_way_to_go()
    {
        var line = Payment(1_000, isDistinct: false, fair: null);
        var decision = Shipped.Decide(Claim(line), ClaimRecords.Nothing);
        Assert.Equal((ClaimStanding.Refused, Money.Eur(0)), (decision.Standing, decision.Lines[0].Sanctioned));
        Assert.Contains(
            decision.Sentences(Language.English),
            sentence => sentence.Contains("deduction of the price waterfall", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(1_000, ClaimStanding.Passes, 1_000)]
    [InlineData(1_000.01, ClaimStanding.Flagged, 1_000)]
    public void Above_the_fair_value_of_a_service_it_is_price(decimal amount, ClaimStanding standing, decimal sanctioned)
    {
        var review = Shipped.Review(Payment(amount, isDistinct: true, fair: 1_000));
        Assert.Equal((standing, Money.Eur(sanctioned)), (review.Standing, review.Sanctioned));
        Assert.Equal(standing == ClaimStanding.Flagged, review.IsPrice);
    }

    [Theory]
    [InlineData(null, 1_000)]
    [InlineData(true, null)]
    public void A_service_of_which_something_is_not_known_is_referred(bool? isDistinct, int? fair) =>
        Assert.Equal(ClaimStanding.Referred, Shipped.Review(Payment(10, isDistinct, fair)).Standing);

    [Theory]
    [InlineData(30, ClaimStanding.Referred)]
    [InlineData(31, ClaimStanding.Passes)]
    public void The_same_supplier_and_amount_within_30_days_is_a_question(int days, ClaimStanding standing)
    {
        var review = Shipped.Review(Line(100), Beside(Spend("old", 100, Day.PlusDays(-days))));
        Assert.Equal(standing, review.Standing);
        Assert.Null(standing == ClaimStanding.Referred ? review.Sanctioned : null);
    }

    [Theory]
    [InlineData(100.01, "supplier 1")]
    [InlineData(100, "supplier 2")]
    public void The_question_disappears_when_the_edit_cures_it(decimal amount, string supplier) =>
        Assert.Empty(
            Shipped
                .Review(Line(100) with { Supplier = supplier, Claimed = Money.Eur(amount) }, Beside(Spend("old", 100, Day)))
                .Questions
        );

    [Fact]
    public void A_dismissal_with_a_reason_is_kept_and_an_edit_asks_again()
    {
        var old = Spend("old", 100, Day);
        var question = Assert.Single(Shipped.Review(Line(100), Beside(old)).Questions);
        var dismissed = Beside(old) with { Dismissals = [MatchDismissal.Of(question, "fay", "two rooms")] };
        Assert.Equal(ClaimStanding.Flagged, Shipped.Review(Line(100), dismissed).Standing);
        Assert.Single(Shipped.Review(Line(100) with { On = Day.PlusDays(1) }, dismissed).Questions);
    }

    [Fact]
    public void Who_spent_it_cannot_dismiss_the_question()
    {
        var question = Assert.Single(Shipped.Review(Line(100), Beside(Spend("old", 100, Day))).Questions);
        Assert.Throws<ArgumentException>(() => MatchDismissal.Of(question, "kim", "two rooms"));
        Assert.Throws<ArgumentException>(() => MatchDismissal.Of(question, "fay", " "));
    }

    [Fact]
    public void Other_expenses_that_are_not_known_refer() =>
        Assert.Equal(ClaimStanding.Referred, Shipped.Review(Line(100), ClaimRecords.Nothing with { Others = null }).Standing);

    [Fact]
    public void A_receipt_that_was_paid_before_is_refused() // law:E6
    {
        var review = Shipped.Review(Line(100), ClaimRecords.Nothing with { PaidReceipts = ["r1"] });
        Assert.Equal((ClaimStanding.Refused, Money.Eur(0), Money.Eur(0)), (review.Standing, review.Allowed, review.Sanctioned));
    }

    [Fact]
    public void Paid_receipts_that_are_not_known_refer() =>
        Assert.Equal(
            ClaimStanding.Referred,
            Shipped.Review(Line(100), ClaimRecords.Nothing with { PaidReceipts = null }).Standing
        );

    [Theory]
    [InlineData(200, ClaimStanding.Flagged)]
    [InlineData(199.99, ClaimStanding.Revise)]
    public void Lines_on_one_receipt_claim_no_more_than_it_is_over(decimal total, ClaimStanding standing)
    {
        Receipt bill = new() { Id = "bill", Total = Money.Eur(total) };
        var claim = Claim(
            Line(100) with
            {
                Receipts = [bill],
                Supplier = "inn",
            },
            Line(100, "meals", 2) with
            {
                Receipts = [bill],
                Supplier = "inn",
            }
        );
        Assert.All(Shipped.Decide(claim, ClaimRecords.Nothing).Lines, line => Assert.Equal(standing, line.Standing));
    }

    [Fact]
    public void Split_expenses_need_the_authority_of_their_sum() // law:E3
    {
        var decision = Shipped.Decide(
            Claim(Line(400)),
            Beside(Spend("a", 300, Day.PlusDays(-7)), Spend("b", 200, Day.PlusDays(-8)))
        );
        Assert.Equal(Money.Eur(700), decision.Measured);
        Assert.Equal(["CLAIM-16"], decision.Lines[0].Codes());
    }

    [Fact]
    public void Expenses_of_another_person_or_supplier_are_no_split()
    {
        var decision = Shipped.Decide(
            Claim(Line(400)),
            Beside(Spend("a", 300, Day, person: "fay"), Spend("b", 200, Day, supplier: "another"))
        );
        Assert.Equal(Money.Eur(400), decision.Measured);
    }

    [Fact]
    public void The_strictest_line_is_that_of_the_claim_and_each_has_its_amounts()
    {
        var decision = Limited(Limit(50))
            .Decide(Claim(Line(40), Line(60, number: 2), Line(70, "per-diem", 3)), ClaimRecords.Nothing);
        Assert.Equal(ClaimStanding.Revise, decision.Standing);
        Assert.Equal([Money.Eur(40), Money.Eur(50), Money.Eur(0)], decision.Lines.Select(line => line.Sanctioned!.Value));
        Assert.Equal(Money.Eur(90), decision.Payable);
    }

    [Fact]
    public void Sentences_come_in_three_languages()
    {
        var decision = Shipped.Decide(Claim(Payment(10, false, null)), ClaimRecords.Nothing);
        Assert.All(Enum.GetValues<Language>(), language => Assert.InRange(decision.Sentences(language).Length, 4, 6));
        Assert.Contains("shipped default", decision.Sentences(Language.English)[0], StringComparison.Ordinal);
    }

    private static ClaimRecords Beside(params SpendLine[] others) => ClaimRecords.Nothing with { Others = [.. others] };

    private static ClaimLine Payment(decimal amount, bool? isDistinct, int? fair) =>
        Line(amount, "client-payment") with
        {
            Payment = new()
            {
                Account = "acme",
                IsDistinctService = isDistinct,
                FairValue = fair is { } value ? Money.Eur(value) : null,
            },
        };
}
