using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>When a released document rests. The document is always above its line, so that a check would block it.</summary>
public class RecheckTests
{
    private static readonly RecheckTerms Ten = new() { Deviation = Share.Percent(10), Days = 5 };

    [Theory]
    [InlineData(10, 1_100, true)] // credit:A12
    [InlineData(10, 1_100.01, false)]
    [InlineData(0, 1_000, true)] // credit:A13
    [InlineData(0, 1_000.01, false)]
    [InlineData(0, 999, true)]
    public void A_document_rests_within_the_deviation(int percent, decimal value, bool rests) =>
        Assert.Equal(rests, Rests(Ten with { Deviation = Share.Percent(percent) }, value, day: 1));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_document_rests_for_its_days(int day, bool rests) => Assert.Equal(rests, Rests(Ten, 1_000, day));

    [Fact]
    public void Deviation_and_days_must_both_hold() => Assert.False(Rests(Ten, 1_100.01m, day: 5));

    [Theory]
    [InlineData(0, 1_100, true)] // within the day the deviation counts
    [InlineData(0, 1_100.01, false)]
    [InlineData(1, 1_000, true)] // later it rests as long as nothing changes
    [InlineData(3_000, 1_000, true)]
    [InlineData(1, 1_000.01, false)]
    [InlineData(1, 999.99, false)]
    public void Without_days_any_change_on_a_later_day_is_checked(int day, decimal value, bool rests) =>
        Assert.Equal(rests, Rests(Ten with { Days = null }, value, day));

    [Theory]
    [InlineData(2, true)] // credit:A15: confirmed on day 1; day 3 is the last of two grace days
    [InlineData(3, false)] // day 4
    public void Grace_days_rest_until_the_day_after_them(int daysAfter, bool rests) =>
        Assert.Equal(rests, Rests(new() { Days = 0, Grace = GraceDays.Of(2, 1, 1, 1) }, 1_000, daysAfter));

    [Theory]
    [InlineData(Checkpoint.Order, 4)]
    [InlineData(Checkpoint.Release, 3)]
    [InlineData(Checkpoint.Delivery, 2)]
    [InlineData(Checkpoint.Invoice, 1)]
    public void Every_checkpoint_has_grace_days_of_its_own(Checkpoint passed, int grace)
    {
        var terms = new RecheckTerms { Days = 0, Grace = GraceDays.Of(4, 3, 2, 1) };

        Assert.True(Rests(terms, 1_000, grace, passed));
        Assert.False(Rests(terms, 1_000, grace + 1, passed));
    }

    [Fact]
    public void Grace_does_not_let_pass_what_grew_beyond_the_deviation() =>
        Assert.False(Rests(new() { Days = 0, Grace = GraceDays.Of(2, 1, 1, 1) }, 1_000.01m, 1));

    [Theory]
    [InlineData(2, 0, 2, 2)]
    [InlineData(0, 0, 0, 1)]
    public void Grace_days_are_for_all_checkpoints_or_none(int order, int release, int delivery, int invoice) =>
        Assert.Contains(
            "either all checkpoints have some or none has",
            Assert.Throws<ArgumentException>(() => GraceDays.Of(order, release, delivery, invoice)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(GraceDays.MostDays + 1)]
    public void Grace_days_out_of_range_are_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GraceDays.Of(days, 1, 1, 1));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_changed_line_is_checked_where_any_change_is(bool changed, bool rests) =>
        Assert.Equal(rests, Rests(Ten with { AnyChange = true }, 1_000, 1, lines: changed));

    [Fact]
    public void A_changed_line_rests_where_only_the_total_counts() => Assert.True(Rests(Ten, 1_000, 1, lines: true));

    [Fact]
    public void Whether_a_line_changed_must_be_known_where_it_counts() =>
        Assert.Equal(Verdict.Refer(3), Judged(Ten with { AnyChange = true }, 1_000, 1, lines: null));

    [Fact]
    public void A_reopened_document_is_checked_as_if_new() => // credit: property case, reopening re-checks
        Assert.False(Rests(Ten, 1_000, 1, reopened: true));

    [Fact]
    public void A_document_that_was_never_released_is_checked() =>
        Assert.Equal(Verdict.Decline, Policy(Ten).Judge(On(100, 100, 1_000)));

    [Fact]
    public void A_value_that_is_not_known_does_not_rest() =>
        Assert.Equal(
            Verdict.Refer(3),
            Policy(Ten).Judge(Released(1_000, 1, Checkpoint.Order, false, false) with { DocumentValue = null })
        );

    [Fact]
    public void A_forced_hold_never_rests() =>
        Assert.False(
            Shipped
                .Check(
                    Released(1_000, 1, Checkpoint.Order, false, false) with
                    {
                        Hold = ForcedHold.From(Today, "controller", "dispute"),
                    }
                )
                .Passes
        );

    [Fact]
    public void The_proof_says_that_it_rests() =>
        Assert.Contains(
            Shipped.Check(Released(1_000, 1, Checkpoint.Order, false, false)).Precedence,
            standing => standing is { Rule.Code: "CC-14", Outcome: RuleOutcome.Rests }
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(RecheckTerms.MostDays + 1)]
    public void Days_out_of_range_are_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecheckTerms { Days = days });

    [Fact]
    public void A_release_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new DocumentRelease
            {
                Value = Money.Eur(-1),
                On = Today,
                Passed = Checkpoint.Order,
            }
        );

    private static bool Rests(
        RecheckTerms terms,
        decimal value,
        int day,
        Checkpoint passed = Checkpoint.Order,
        bool? lines = false,
        bool? reopened = false
    ) => Judged(terms, value, day, passed, lines, reopened) == Verdict.Approve;

    private static Verdict Judged(
        RecheckTerms terms,
        decimal value,
        int day,
        Checkpoint passed = Checkpoint.Order,
        bool? lines = false,
        bool? reopened = false
    ) => Policy(terms).Judge(Released(value, day, passed, lines, reopened));

    private static CreditCheckFacts Released(decimal value, int day, Checkpoint passed, bool? lines, bool? reopened) =>
        On(100, 100, value) with
        {
            DocumentValue = Money.Eur(value),
            Release = new()
            {
                Value = Money.Eur(1_000),
                On = Today.PlusDays(-day),
                Passed = passed,
                LinesChanged = lines,
                Reopened = reopened,
            },
        };

    private static CreditCheckPolicy Policy(RecheckTerms terms) => CreditCheckPolicy.Shipped(Terms with { Recheck = terms });
}
