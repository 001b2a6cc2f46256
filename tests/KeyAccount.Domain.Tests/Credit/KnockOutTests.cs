using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class KnockOutTests
{
    private static readonly CreditFacts Sanctioned = Full.Filed(file => file with { Screening = ScreeningStatus.Hit });

    [Fact]
    public void A_good_debtor_has_no_knock_out() => Assert.Equal(CreditBar.Clear, Full.Evaluated().KnockOuts.Outcome);

    [Fact]
    public void A_hit_that_nobody_cleared_stops() => Expect(Sanctioned, CreditBar.Stop, CreditOutcome.Barred);

    [Fact]
    public void A_false_identity_stops() =>
        Expect(Full.Filed(file => file with { Identity = IdentityStatus.False }), CreditBar.Stop, CreditOutcome.Barred);

    [Fact]
    public void Insolvency_leaves_prepayment_however_long_ago() =>
        Expect(Full.With(CreditEventKind.Insolvency, AsOf.PlusYears(-20)), CreditBar.Insolvent, CreditOutcome.Barred);

    [Theory]
    [InlineData(CreditEventKind.WriteOff)]
    [InlineData(CreditEventKind.LegalCollection)]
    public void Our_own_loss_bars_open_terms(CreditEventKind kind) =>
        Expect(Full.With(kind, AsOf), CreditBar.NoOpenTerms, CreditOutcome.Barred);

    [Theory]
    [InlineData(-1, CreditBar.Clear)]
    [InlineData(0, CreditBar.NoOpenTerms)]
    [InlineData(1, CreditBar.NoOpenTerms)]
    public void A_write_off_counts_for_twenty_four_months_that_day_included(int daysAfter, CreditBar expected) =>
        Assert.Equal(
            expected,
            Full.With(CreditEventKind.WriteOff, AsOf.PlusMonths(-24).PlusDays(daysAfter)).Evaluated().KnockOuts.Outcome
        );

    [Theory]
    [InlineData(-1, CreditBar.Clear)]
    [InlineData(0, CreditBar.Refer)]
    public void A_dishonoured_instrument_refers_for_six_months_that_day_included(int daysAfter, CreditBar expected) =>
        Assert.Equal(
            expected,
            Full.With(CreditEventKind.DishonouredInstrument, AsOf.PlusMonths(-6).PlusDays(daysAfter))
                .Evaluated()
                .KnockOuts.Outcome
        );

    [Fact]
    public void Cancelled_cover_refers() =>
        Expect(Full.With(CreditEventKind.CoverCancelled, AsOf.PlusYears(-3)), CreditBar.Refer, CreditOutcome.Referred);

    [Fact]
    public void Cover_that_was_restored_does_not() =>
        Assert.Equal(
            CreditBar.Clear,
            Full.Filed(file =>
                    file with
                    {
                        Events = CreditEvents.Of(new CreditEvent(CreditEventKind.CoverCancelled, AsOf.PlusDays(-9), AsOf)),
                    }
                )
                .Evaluated()
                .KnockOuts.Outcome
        );

    [Theory]
    [InlineData(89, CreditBar.Clear)]
    [InlineData(90, CreditBar.Clear)]
    [InlineData(91, CreditBar.Refer)]
    public void Default_is_presumed_beyond_ninety_days_overdue(int days, CreditBar expected) =>
        Assert.Equal(expected, Full.Paying(conduct => conduct with { OldestOverdueDays = days }).Evaluated().KnockOuts.Outcome);

    [Fact]
    public void A_referral_holds_shipments() =>
        Assert.True(Full.Paying(conduct => conduct with { OldestOverdueDays = 91 }).Evaluated().HoldsShipments);

    [Theory]
    [InlineData(ScreeningStatus.Hit, IdentityStatus.Complete)]
    [InlineData(ScreeningStatus.Clear, IdentityStatus.False)]
    public void Critical_supply_is_never_stopped_by_a_rule(ScreeningStatus screening, IdentityStatus identity) =>
        Expect(
            Full.Filed(file => file with { Screening = screening, Identity = identity, CriticalSupply = true }),
            CreditBar.Refer,
            CreditOutcome.Referred
        );

    [Theory]
    [InlineData(CreditEventKind.Insolvency)]
    [InlineData(CreditEventKind.WriteOff)]
    public void Critical_supply_is_referred_whatever_happened(CreditEventKind kind) =>
        Expect(
            Full.With(kind, AsOf).Filed(file => file with { CriticalSupply = true }),
            CreditBar.Refer,
            CreditOutcome.Referred
        );

    [Fact] // law:K10
    public void Every_ground_on_which_critical_supply_is_referred_is_told_to_whom_it_may_be_told()
    {
        var evaluation = Sanctioned
            .With(CreditEventKind.WriteOff, AsOf)
            .Filed(file => file with { CriticalSupply = true })
            .Evaluated();
        Assert.Equal("KO-09 KO-11", evaluation.Reasons().Codes());
        Assert.Equal("KO-11", evaluation.PrincipalReasons(Audience.Client).Codes());
    }

    [Fact]
    public void Critical_supply_without_a_knock_out_is_graded_like_any_other() =>
        Assert.Equal(CreditGrade.A, Full.Filed(file => file with { CriticalSupply = true }).Evaluated().Grade);

    [Fact]
    public void The_strictest_knock_out_wins() =>
        Assert.Equal(CreditBar.Stop, Sanctioned.With(CreditEventKind.WriteOff, AsOf).Evaluated().KnockOuts.Outcome);

    [Fact] // law:K7
    public void A_knock_out_comes_before_any_points() => Assert.Null(Sanctioned.Evaluated().Score);

    [Fact]
    public void A_barred_debtor_has_grade_X_and_no_line()
    {
        var evaluation = Sanctioned.Evaluated();
        Assert.Equal(
            (CreditGrade.X, true, LinePartKind.KnockOut),
            (evaluation.Grade!.Value, evaluation.Line!.Amount!.Value.IsZero, evaluation.Line.Binding!.Value)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unknown_answer_never_clears_and_never_bars(bool screening)
    {
        var unknown = Full.Filed(file => screening ? file with { Screening = null } : file with { Events = null });
        Expect(unknown, CreditBar.Undetermined, CreditOutcome.Deferred);
    }

    [Fact]
    public void An_unknown_age_of_the_oldest_item_defers() =>
        Expect(
            Full.Paying(conduct => conduct with { OldestOverdueDays = null }),
            CreditBar.Undetermined,
            CreditOutcome.Deferred
        );

    [Fact]
    public void A_known_knock_out_beats_an_unknown_answer() =>
        Expect(Sanctioned.Filed(file => file with { Events = null }), CreditBar.Stop, CreditOutcome.Barred);

    [Fact]
    public void What_the_whole_book_never_supplies_is_not_assessed_rather_than_unknown()
    {
        var bare = Trading with
        {
            File = null,
            TermsDays = 30,
            NotSupplied = EvidenceKinds.Identity | EvidenceKinds.Screening | EvidenceKinds.Events,
        };
        Assert.Equal((CreditOutcome.Graded, EvidenceTrack.Trade), (bare.Evaluated().Outcome, bare.Evaluated().Track));
    }

    [Fact]
    public void Without_a_file_in_a_book_that_supplies_them_everything_is_unknown() =>
        Assert.Equal(CreditOutcome.Deferred, (Trading with { File = null }).Evaluated().Outcome);

    private static void Expect(CreditFacts facts, CreditBar bar, CreditOutcome outcome)
    {
        var evaluation = facts.Evaluated();
        Assert.Equal((bar, outcome), (evaluation.KnockOuts.Outcome, evaluation.Outcome));
    }
}
