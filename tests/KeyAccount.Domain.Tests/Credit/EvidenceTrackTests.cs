using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class EvidenceTrackTests
{
    private static readonly CreditFacts Town = Starter.Filed(file =>
        file with
        {
            Form = DebtorForm.PublicBody,
            BudgetConfirmed = true,
            LegalBasisKnown = true,
        }
    );

    [Fact]
    public void Each_track_asks_for_more_and_may_carry_more()
    {
        Assert.Equal(
            [EvidenceTrack.Starter, EvidenceTrack.Trade, EvidenceTrack.Report, EvidenceTrack.Full],
            new[] { Starter, Trading, Reported, Full }.Select(Track)
        );
        Assert.Equal(
            [Money.Eur(200), Money.Eur(3_000), Money.Eur(10_000)],
            new[] { Starter, Trading, Reported }.Select(facts => facts.Evaluated().Part(LinePartKind.EvidenceCap)!.Value)
        );
    }

    [Fact]
    public void The_full_track_with_an_audited_statement_has_no_cap() =>
        Assert.False(Full.Evaluated().Has(LinePartKind.EvidenceCap));

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void An_unaudited_statement_carries_twenty_units(bool? audited) =>
        Assert.Equal(
            Money.Eur(20_000),
            Full.Filed(file => file with { Statement = Strong with { Audited = audited } })
                .Evaluated()
                .Part(LinePartKind.EvidenceCap)
        );

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    public void Trade_needs_six_months(int months, bool isEnough) =>
        Assert.Equal(
            isEnough ? EvidenceTrack.Trade : EvidenceTrack.None,
            Track(Trading with { Behaviour = Trading.Behaviour with { FirstSale = AsOf.PlusMonths(-months) } })
        );

    [Theory]
    [InlineData(15, EvidenceTrack.Trade)]
    [InlineData(16, EvidenceTrack.None)]
    public void Six_months_less_a_day_are_not_six(int day, EvidenceTrack expected) =>
        Assert.Equal(
            expected,
            Track(
                Trading with
                {
                    AsOf = new(2024, 6, 15),
                    Behaviour = Trading.Behaviour with { FirstSale = new LocalDate(2023, 12, day) },
                }
            )
        );

    [Fact]
    public void The_file_knows_since_when_we_trade_better_than_a_book_that_was_cut() =>
        Assert.Equal(
            EvidenceTrack.Trade,
            Track(
                (Trading with { Behaviour = Trading.Behaviour with { FirstSale = AsOf } }).Filed(file =>
                    file with
                    {
                        CustomerSince = AsOf.PlusYears(-2),
                    }
                )
            )
        );

    [Theory]
    [InlineData(5, 1, EvidenceTrack.None)]
    [InlineData(6, 1, EvidenceTrack.Trade)]
    [InlineData(6, 0, EvidenceTrack.None)]
    public void Trade_needs_six_invoices_one_of_them_lately(int due, int recently, EvidenceTrack expected) =>
        Assert.Equal(expected, Track(Trading.Paying(conduct => conduct with { Due = due, DueLastSixMonths = recently })));

    [Theory]
    [InlineData(0, EvidenceTrack.Report)]
    [InlineData(1, EvidenceTrack.Trade)]
    public void A_report_counts_for_twelve_months_that_day_included(int daysBefore, EvidenceTrack expected) =>
        Assert.Equal(
            expected,
            Track(
                Trading.Filed(file =>
                    file with
                    {
                        Report = new(AsOf.PlusMonths(-12).PlusDays(-daysBefore), ExternalClass.Good),
                    }
                )
            )
        );

    [Fact]
    public void A_report_without_a_rating_is_no_report() =>
        Assert.Equal(EvidenceTrack.Trade, Track(Trading.Filed(file => file with { Report = new(AsOf, null) })));

    [Theory]
    [InlineData(0, EvidenceTrack.Full)]
    [InlineData(1, EvidenceTrack.Report)]
    public void A_statement_counts_for_eighteen_months_that_day_included(int daysBefore, EvidenceTrack expected) =>
        Assert.Equal(
            expected,
            Track(
                Full.Filed(file =>
                    file with
                    {
                        Statement = Strong with { YearEnd = AsOf.PlusMonths(-18).PlusDays(-daysBefore) },
                    }
                )
            )
        );

    [Fact]
    public void A_statement_of_another_entity_is_none() =>
        Assert.Equal(
            EvidenceTrack.Report,
            Track(Full.Filed(file => file with { Statement = Strong with { Entity = "PARENT" } }))
        );

    [Fact]
    public void A_statement_of_a_debtor_whose_number_is_not_known_is_none() =>
        Assert.Equal(EvidenceTrack.Report, Track(Full.Filed(file => file with { LegalEntity = null })));

    [Theory]
    [InlineData(DebtorForm.Bank)]
    [InlineData(DebtorForm.Insurer)]
    [InlineData(DebtorForm.NaturalPerson)]
    public void Banks_insurers_and_natural_persons_are_referred_without_a_score(DebtorForm form)
    {
        var evaluation = Full.Filed(file => file with { Form = form }).Evaluated();
        Assert.Equal(
            (CreditOutcome.Referred, EvidenceTrack.Refer, null, null, null),
            (evaluation.Outcome, evaluation.Track, evaluation.Score, evaluation.Grade, evaluation.Line)
        );
    }

    [Fact]
    public void A_public_body_needs_no_insolvency_model() =>
        Assert.Equal((CreditOutcome.Provisional, CreditGrade.B), (Town.Evaluated().Outcome, Town.Evaluated().Grade!.Value));

    [Theory]
    [InlineData(false, true, EvidenceNeed.BudgetConfirmation)]
    [InlineData(true, false, EvidenceNeed.LegalBasis)]
    public void A_public_body_without_its_papers_is_deferred(bool budget, bool legal, EvidenceNeed need)
    {
        var evaluation = Town.Filed(file => file with { BudgetConfirmed = budget, LegalBasisKnown = legal }).Evaluated();
        Assert.Equal(CreditOutcome.Deferred, evaluation.Outcome);
        Assert.Equal([need], evaluation.Needs);
    }

    [Fact]
    public void A_public_body_with_a_record_is_scored_by_it() =>
        Assert.Equal(
            CreditGrade.E,
            Town.Filed(file => file with { CustomerSince = AsOf.PlusMonths(-13) }).Paying(_ => Bad).Evaluated().Grade
        );

    [Fact]
    public void Prepayment_opens_the_starter_track_but_no_line()
    {
        var evaluation = Starter.Filed(file => file with { Report = null, Prepays = true }).Evaluated();
        Assert.Equal(
            (CreditOutcome.Provisional, CreditGrade.E, Money.Eur(0)),
            (evaluation.Outcome, evaluation.Grade!.Value, evaluation.Line!.Amount!.Value)
        );
    }

    [Theory]
    [InlineData(ExternalClass.Strongest, CreditGrade.C)]
    [InlineData(ExternalClass.Adequate, CreditGrade.C)]
    [InlineData(ExternalClass.Weak, CreditGrade.D)]
    [InlineData(ExternalClass.Weakest, CreditGrade.E)]
    public void A_starter_stands_as_well_as_the_agencys_word(ExternalClass rating, CreditGrade expected) =>
        Assert.Equal(expected, Starter.Filed(file => file with { Report = new(AsOf, rating) }).Evaluated().Grade);

    [Fact]
    public void A_newcomer_with_nothing_is_deferred_and_told_what_is_needed()
    {
        var evaluation = Starter.Filed(file => file with { Report = null }).Evaluated();
        Assert.Equal((CreditOutcome.Deferred, EvidenceTrack.None), (evaluation.Outcome, evaluation.Track));
        Assert.Equal([EvidenceNeed.TradeRecord, EvidenceNeed.AgencyReport, EvidenceNeed.Statement], evaluation.Needs);
    }

    [Fact]
    public void Nobody_is_deferred_for_want_of_a_statement() =>
        Assert.Equal(CreditOutcome.Graded, Reported.Evaluated().Outcome);

    [Fact]
    public void The_trade_track_says_what_more_needs() =>
        Assert.Equal([EvidenceNeed.AgencyReport, EvidenceNeed.Statement], Trading.Evaluated().Needs);

    [Fact]
    public void An_unaudited_statement_could_be_audited() =>
        Assert.Equal(
            [EvidenceNeed.AuditedStatement],
            Full.Filed(file => file with { Statement = Strong with { Audited = false } }).Evaluated().Needs
        );

    [Fact]
    public void With_everything_nothing_is_needed() => Assert.Empty(Full.Evaluated().Needs);

    [Fact]
    public void An_incomplete_identity_is_not_enough_for_any_track()
    {
        var evaluation = Full.Filed(file => file with { Identity = IdentityStatus.Incomplete }).Evaluated();
        Assert.Equal((CreditOutcome.Deferred, EvidenceTrack.None), (evaluation.Outcome, evaluation.Track));
        Assert.Equal([EvidenceNeed.Identity], evaluation.Needs);
    }

    [Fact]
    public void An_unknown_form_defers_and_is_named() =>
        Assert.Equal(
            ["debtor_form"],
            Full.Filed(file => file with { Form = null })
                .Evaluated()
                .MissingFor(Audience.Finance)
                .Select(feature => feature.Name)
        );

    private static readonly PaymentConduct Bad = Prompt with
    {
        DaysLate = 50,
        LateByNumber = Share.Whole,
        OverdueShare = Share.Whole,
        OldestOverdueDays = 80,
        DaysLateLastSixMonths = 60,
        DaysLatePriorSixMonths = 20,
    };

    private static EvidenceTrack Track(CreditFacts facts) => facts.Evaluated().Track;
}
