using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class AdverseReasonTests
{
    private static readonly CreditFacts Slow = Trading.Paying(conduct =>
        conduct with
        {
            DaysLate = 40,
            LateByNumber = Share.Whole,
            OverdueShare = Share.Percent(60),
            OldestOverdueDays = 70,
            DaysLateLastSixMonths = 50,
            DaysLatePriorSixMonths = 30,
        }
    );

    private static readonly CreditFacts Hidden = Trading
        .With(CreditEventKind.Insolvency, AsOf)
        .Filed(file => file with { Screening = ScreeningStatus.Hit });

    [Fact]
    public void A_debtor_with_open_terms_gets_no_reasons() => Assert.Empty(Trading.Evaluated().Reasons());

    [Fact] // law:K11
    public void A_client_is_given_the_four_weightiest() =>
        Assert.Equal("SC-01 SC-02 SC-03 SC-04", Slow.Evaluated().PrincipalReasons(Audience.Client).Codes());

    [Fact]
    public void All_of_them_are_there_for_who_asks() =>
        Assert.Equal("SC-01 SC-02 SC-03 SC-04 SC-05", Slow.Evaluated().Reasons().Codes());

    [Fact]
    public void They_rank_by_points_lost_and_then_by_code()
    {
        var evaluation = Slow.Paying(conduct => conduct with { LateByNumber = Share.Zero }).Evaluated();
        Assert.Equal("SC-01 SC-03 SC-04 SC-05", evaluation.Reasons().Codes());
        Assert.Equal([21, 9, 9, 7], evaluation.Reasons().Select(reason => reason.Weight));
    }

    [Theory]
    [InlineData(Language.English, "days late, weighted by amount: 40 days")]
    [InlineData(Language.Spanish, "días de retraso, ponderados por importe: 40 días")]
    [InlineData(Language.SimplifiedChinese, "按金额加权的逾期天数: 40 天")]
    public void A_reason_is_specific_in_every_language(Language language, string expected) =>
        Assert.Equal(expected, Slow.Evaluated().Reasons()[0].ToString(language));

    [Fact]
    public void Finance_sees_the_hit() =>
        Assert.Equal("KO-02 KO-03", Hidden.Evaluated().PrincipalReasons(Audience.Finance).Codes());

    [Theory]
    [InlineData(Audience.Sales)]
    [InlineData(Audience.Client)]
    public void Nobody_else_does(Audience reader) => Assert.Equal("KO-03", Hidden.Evaluated().PrincipalReasons(reader).Codes());

    [Fact]
    public void A_hit_alone_leaves_the_client_without_a_reason() =>
        Assert.Empty(
            Trading.Filed(file => file with { Screening = ScreeningStatus.Hit }).Evaluated().PrincipalReasons(Audience.Client)
        );

    [Fact]
    public void A_line_below_the_request_names_what_binds()
    {
        var reason = Assert.Single(Trading.Filed(file => file with { RequestedLine = Money.Eur(5_000) }).Evaluated().Reasons());
        Assert.Equal("need: 1650.00 EUR", reason.ToString());
    }

    [Fact]
    public void A_line_as_requested_is_not_adverse() =>
        Assert.False(Trading.Filed(file => file with { RequestedLine = Money.Eur(1_600) }).Evaluated().IsAdverse);

    [Theory] // law:K2
    [InlineData(1_599.99, false)]
    [InlineData(1_650, false)]
    [InlineData(1_699.99, false)]
    [InlineData(1_700, true)]
    [InlineData(0.01, false)]
    public void What_a_request_has_beyond_whole_steps_is_no_reason(decimal request, bool isAdverse) =>
        Assert.Equal(isAdverse, Trading.Filed(file => file with { RequestedLine = Money.Eur(request) }).Evaluated().IsAdverse);

    [Fact]
    public void An_unknown_line_names_the_unknown_limit_of_a_request() =>
        Assert.Equal(
            "LINE-Concentration",
            (Trading.Filed(file => file with { RequestedLine = Money.Eur(100) }) with { SellerReceivables = null })
                .Evaluated()
                .Reasons()
                .Codes()
        );

    [Fact]
    public void A_deferral_names_what_is_not_known() =>
        Assert.Equal("days_late", Trading.Paying(conduct => conduct with { DaysLate = null }).Evaluated().Reasons().Codes());

    [Fact]
    public void A_deferral_for_want_of_evidence_names_the_evidence() =>
        Assert.Equal(
            "NEED-TRADE NEED-REPORT NEED-STATEMENT",
            Starter.Filed(file => file with { Report = null }).Evaluated().Reasons().Codes()
        );

    [Fact]
    public void A_natural_person_is_told_that_people_decide()
    {
        var reasons = Full.Filed(file => file with { Form = DebtorForm.NaturalPerson })
            .Evaluated()
            .PrincipalReasons(Audience.Client);
        Assert.Equal("legal form of the debtor: natural person", Assert.Single(reasons).ToString());
    }

    [Fact]
    public void An_agencys_word_is_for_finance()
    {
        var weak = Starter.Filed(file => file with { Report = new(AsOf, ExternalClass.Weakest) }).Evaluated();
        Assert.DoesNotContain(
            weak.PrincipalReasons(Audience.Sales),
            reason => reason.Feature == CreditFileFeatures.AgencyClass
        );
    }

    [Fact]
    public void The_agencys_line_of_a_card_is_for_finance()
    {
        var evaluation = Full.Evaluated();
        Assert.Equal(
            (10, 9, 9),
            (
                evaluation.ScoreLinesFor(Audience.Finance).Length,
                evaluation.ScoreLinesFor(Audience.Sales).Length,
                evaluation.ScoreLinesFor(Audience.Client).Length
            )
        );
    }

    [Fact]
    public void What_is_missing_for_screening_is_for_finance()
    {
        var evaluation = Trading.Filed(file => file with { Screening = null }).Evaluated();
        Assert.Equal(["screening"], evaluation.MissingFor(Audience.Finance).Select(feature => feature.Name));
        Assert.Empty(evaluation.MissingFor(Audience.Sales));
    }

    [Theory]
    [InlineData(SecurityForm.CreditInsurance, Audience.Finance, true)]
    [InlineData(SecurityForm.CreditInsurance, Audience.Sales, false)]
    [InlineData(SecurityForm.CreditInsurance, Audience.Client, false)]
    [InlineData(SecurityForm.BankGuarantee, Audience.Sales, true)]
    public void A_limit_with_an_insurers_cover_in_it_is_for_finance(SecurityForm form, Audience reader, bool isSeen)
    {
        var insured = Trading.Filed(file =>
            file with
            {
                RequestedLine = Money.Eur(100_000),
                Securities = [new(form, Money.Eur(100), AsOf)],
            }
        ) with
        {
            Behaviour = Trading.Behaviour with { HighestRepaid = Money.Eur(100) },
        };
        var evaluated = insured.Evaluated();

        Assert.Equal(LinePartKind.Capacity, evaluated.Line!.Binding);
        Assert.Equal(isSeen, evaluated.LinePartsFor(reader).Any(part => part.Kind == LinePartKind.Capacity));
        Assert.Equal(isSeen, evaluated.PrincipalReasons(reader).Any(reason => reason.Code == "LINE-Capacity"));
        Assert.Equal(LinePartKind.Capacity, evaluated.BindingFor(reader));
    }

    [Theory]
    [InlineData(ScreeningStatus.Hit, IdentityStatus.Complete, EvidenceNeed.Screening)]
    [InlineData(ScreeningStatus.Clear, IdentityStatus.False, EvidenceNeed.Identity)]
    public void A_need_that_gives_away_a_hit_is_for_finance(
        ScreeningStatus screening,
        IdentityStatus identity,
        EvidenceNeed need
    )
    {
        var barred = Trading.Filed(file => file with { Screening = screening, Identity = identity }).Evaluated();

        Assert.Contains(need, barred.NeedsFor(Audience.Finance));
        Assert.DoesNotContain(need, barred.NeedsFor(Audience.Sales));
        Assert.DoesNotContain(need, barred.NeedsFor(Audience.Client));
    }

    [Theory]
    [InlineData(null, IdentityStatus.Complete, EvidenceNeed.Screening)]
    [InlineData(ScreeningStatus.Clear, IdentityStatus.Incomplete, EvidenceNeed.Identity)]
    public void A_need_for_what_is_missing_is_for_sales(
        ScreeningStatus? screening,
        IdentityStatus identity,
        EvidenceNeed need
    ) =>
        Assert.Contains(
            need,
            Trading.Filed(file => file with { Screening = screening, Identity = identity }).Evaluated().NeedsFor(Audience.Sales)
        );
}
