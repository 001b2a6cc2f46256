using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Limits by category, place and season, and what happens above them.</summary>
public class ExpenseLimitTests
{
    private static readonly Season Summer = Season.Of(new(3, 15), new(9, 15));

    [Theory]
    [InlineData(249.99, ClaimStanding.Passes, 249.99)]
    [InlineData(250, ClaimStanding.Passes, 250)]
    [InlineData(250.01, ClaimStanding.Flagged, 250)]
    public void A_limit_is_crossed_strictly_above_it(decimal amount, ClaimStanding standing, decimal allowed)
    {
        var review = Limited(Limit(250, category: "hotel")).Review(Line(amount, "hotel"));
        Assert.Equal((standing, Money.Eur(allowed)), (review.Standing, review.Sanctioned));
    }

    [Fact]
    public void A_limit_of_the_category_replaces_the_general_one_also_when_it_is_higher()
    {
        var policy = Limited(Limit(100), Limit(250, category: "hotel"));
        Assert.Equal(Money.Eur(200), policy.Review(Line(200, "hotel")).Sanctioned);
        Assert.Equal(Money.Eur(100), policy.Review(Line(200, "taxi")).Sanctioned);
    }

    [Fact]
    public void A_warning_passes_flagged() // expenses:52
    {
        var review = Limited(Limit(250, LimitAction.Warn, "hotel", "New York"))
            .Review(Line(300, "hotel") with { Place = "New York" });
        Assert.Equal((ClaimStanding.Flagged, Money.Eur(300)), (review.Standing, review.Sanctioned));
        Assert.Equal(["CLAIM-04"], review.Codes());
    }

    [Fact]
    public void An_error_must_be_revised() // expenses:52
    {
        var review = Limited(Limit(250, LimitAction.Revise, "hotel", "New York"))
            .Review(Line(300, "hotel") with { Place = "New York" });
        Assert.Equal((ClaimStanding.Revise, Money.Eur(0)), (review.Standing, review.Sanctioned));
        Assert.Equal(Money.Eur(250), review.Allowed);
    }

    [Theory] // expenses:52
    [InlineData(null, ClaimStanding.Revise)]
    [InlineData("trade fair week", ClaimStanding.Referred)]
    public void A_justification_needs_a_text_and_people_who_agree(string? text, ClaimStanding standing)
    {
        var policy = Limited(Limit(250, LimitAction.Justify, "hotel", "New York"));
        Assert.Equal(standing, policy.Review(Line(300, "hotel") with { Place = "New York", Justification = text }).Standing);
    }

    [Theory] // expenses:52
    [InlineData(3, 14, ClaimStanding.Passes)]
    [InlineData(3, 15, ClaimStanding.Revise)]
    [InlineData(9, 15, ClaimStanding.Revise)]
    [InlineData(9, 16, ClaimStanding.Passes)]
    public void A_limit_of_a_season_holds_on_its_days_alone(int month, int day, ClaimStanding standing)
    {
        var limit = new ExpenseLimit
        {
            Category = "flights",
            During = Always,
            Season = Summer,
            Most = Money.Of(5_000, Currency.Of("DKK")),
            Above = LimitAction.Revise,
        };
        var policy = With(ClaimTerms.Shipped(Currency.Of("DKK")) with { Limits = ExpenseLimits.Of(limit) });
        var line = Line(1, "flights") with { On = new(2026, month, day), Claimed = Money.Of(5_000.01m, Currency.Of("DKK")) };
        var decision = policy.Decide(ExpenseClaim.Of("c", "kim", line.On, line), ClaimRecords.Nothing);
        Assert.Equal(standing, decision.Standing);
    }

    [Fact]
    public void In_its_season_a_limit_replaces_that_of_the_rest_of_the_year()
    {
        var policy = Limited(Limit(100, category: "flights"), Limit(40, category: "flights", season: Summer));
        Assert.Equal(Money.Eur(100), policy.Review(Line(200, "flights")).Sanctioned);
        var later = Line(200, "flights") with { On = new(2026, 3, 15) };
        Assert.Equal(
            Money.Eur(40),
            policy.Decide(ExpenseClaim.Of("c", "kim", later.On, later), ClaimRecords.Nothing).Lines[0].Sanctioned
        );
    }

    [Theory]
    [InlineData(12, 31, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 28, true)]
    [InlineData(3, 1, false)]
    [InlineData(11, 30, false)]
    public void A_season_can_go_over_the_turn_of_the_year(int month, int day, bool contains) =>
        Assert.Equal(contains, Season.Of(new(12, 1), new(2, 29)).Contains(new(2026, month, day)));

    [Fact]
    public void A_limit_applies_to_each_night()
    {
        var review = Limited(Limit(100, category: "hotel")).Review(Line(350, "hotel") with { Units = 3 });
        Assert.Equal(Money.Eur(300), review.Sanctioned);
    }

    [Fact]
    public void An_unknown_place_that_decides_the_limit_refers()
    {
        var policy = Limited(Limit(100, category: "hotel"), Limit(250, category: "hotel", place: "New York"));
        var review = policy.Review(Line(200, "hotel") with { Place = null });
        Assert.Equal((ClaimStanding.Referred, null, null), (review.Standing, review.Allowed, review.Sanctioned));
    }

    [Fact]
    public void An_unknown_place_within_every_limit_passes()
    {
        var policy = Limited(Limit(100, category: "hotel"), Limit(250, category: "hotel", place: "New York"));
        Assert.Equal(ClaimStanding.Passes, policy.Review(Line(100, "hotel") with { Place = null }).Standing);
    }

    [Fact]
    public void A_place_limit_alone_leaves_an_unknown_place_unknown()
    {
        var review = Limited(Limit(100, category: "hotel", place: "New York")).Review(Line(200, "hotel") with { Place = null });
        Assert.Equal(ClaimStanding.Referred, review.Standing);
    }

    [Fact]
    public void Two_limits_with_equal_right_on_one_day_contradict_each_other() =>
        Assert.Throws<ArgumentException>(() => ExpenseLimits.Of(Limit(100, category: "hotel"), Limit(120, category: "hotel")));

    [Fact]
    public void Two_seasons_that_share_a_day_contradict_each_other() =>
        Assert.Throws<ArgumentException>(() =>
            ExpenseLimits.Of(Limit(100, season: Summer), Limit(120, season: Season.Of(new(9, 15), new(3, 14))))
        );

    [Fact]
    public void Seasons_that_follow_each_other_do_not() =>
        Assert.Equal(
            2,
            ExpenseLimits.Of(Limit(100, season: Summer), Limit(120, season: Season.Of(new(9, 16), new(3, 14)))).All.Length
        );

    [Fact]
    public void A_limit_without_a_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExpenseLimits.Of(Limit(100, during: default(DateRange))));

    [Fact]
    public void A_limit_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Limit(-1));

    [Fact]
    public void Limits_of_another_currency_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            With(ClaimTerms.Shipped(Currency.Usd) with { Limits = ExpenseLimits.Of(Limit(100)) })
        );

    [Fact]
    public void A_line_is_judged_by_the_limits_of_its_own_day_whenever_it_is_handed_in() // law:E8
    {
        var policy = Limited(
            Limit(100, during: DateRange.Of(new(2025, 1, 1), new(2026, 3, 1))),
            Limit(50, during: DateRange.Of(new(2026, 3, 1), new(2027, 1, 1)))
        );
        var old = Line(200) with { On = new(2026, 2, 28) };
        foreach (var handedIn in new[] { old.On, HandedIn })
        {
            Assert.Equal(
                Money.Eur(100),
                policy.Decide(ExpenseClaim.Of("c", "kim", handedIn, old), ClaimRecords.Nothing).Lines[0].Sanctioned
            );
        }
        Assert.Equal(Money.Eur(50), policy.Review(Line(200)).Sanctioned);
    }

    [Fact]
    public void Every_expense_above_zero_has_one_class() // law:E7
    {
        var policy = Limited(Limit(100), Limit(250, category: "hotel"));
        var made = policy.ClassOf("hotel", Money.Eur(250.01m), "Hamburg", Day);
        Assert.Equal(
            (ClaimKind.Actual, Money.Eur(250), true, true),
            (made.Kind, made.Limit!.Most, made.IsAboveLimit, made.NeedsReceipt)
        );
        Assert.False(policy.ClassOf("anything", Money.Eur(25), "Hamburg", Day).NeedsReceipt);
        Assert.Equal(ClaimKind.PerDiem, policy.ClassOf("per-diem", Money.Eur(25), "Hamburg", Day).Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_and_less_is_refused(int amount) // law:E7
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Line(amount));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.ClassOf("hotel", Money.Eur(amount), "Hamburg", Day));
    }

    [Theory]
    [InlineData(25, ClaimStanding.Passes)]
    [InlineData(25.01, ClaimStanding.Revise)]
    public void A_receipt_is_needed_above_the_free_amount(decimal amount, ClaimStanding standing) =>
        Assert.Equal(standing, Shipped.Review(Line(amount) with { Receipts = [] }).Standing);

    [Fact]
    public void A_category_can_have_its_own_free_amount()
    {
        var policy = Limited(Limit(500, category: "hotel") with { ReceiptFree = Money.Eur(0) });
        Assert.Equal(["CLAIM-09"], policy.Review(Line(1, "hotel") with { Receipts = [] }).Codes());
    }

    [Fact]
    public void What_is_allowed_without_a_needed_receipt_is_the_free_amount() =>
        Assert.Equal(Money.Eur(25), Shipped.Review(Line(100) with { Receipts = [] }).Allowed);

    [Fact]
    public void Receipts_that_are_not_known_refer() =>
        Assert.Equal(ClaimStanding.Referred, Shipped.Review(Line(100) with { Receipts = null }).Standing);

    [Fact]
    public void Receipts_that_are_not_known_and_not_needed_pass() =>
        Assert.Equal(ClaimStanding.Passes, Shipped.Review(Line(25) with { Receipts = null }).Standing);
}
