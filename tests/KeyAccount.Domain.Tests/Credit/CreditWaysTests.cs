using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditWaysTests
{
    /// <summary>14.2 days late: 8 points of 20; five invoices of 100 points more would be grade A.</summary>
    private static readonly CreditFacts Late = Full.Paying(conduct =>
        conduct with
        {
            DaysLate = 14.2m,
            DaysLateLastSixMonths = 14.2m,
            DaysLatePriorSixMonths = 14.2m,
            LateByNumber = Share.Percent(60),
        }
    );

    private static readonly CreditEvaluation Unscreened = Trading.Filed(file => file with { Screening = null }).Evaluated();

    [Fact]
    public void A_grade_tells_from_which_answers_it_would_be_given()
    {
        var evaluation = Late.Evaluated();
        Assert.Equal((CreditGrade.A, 82m), (evaluation.Grade!.Value, evaluation.Score!.Value));

        var worse = Late.Paying(conduct =>
                conduct with
                {
                    DaysLate = 20m,
                    DaysLateLastSixMonths = 20m,
                    DaysLatePriorSixMonths = 20m,
                }
            )
            .Evaluated();
        Assert.Equal((CreditGrade.B, 77m), (worse.Grade!.Value, worse.Score!.Value));
        Assert.Equal(
            ["days late, weighted by amount below 20 days, now 20 days", "late invoices, by number below 25.00 %, now 60.00 %"],
            worse.WaysTo(CreditGrade.A, Audience.Finance).Where(way => way.Changes.Length == 1).Select(way => way.ToString())
        );
    }

    [Fact]
    public void A_grade_that_is_held_needs_nothing() =>
        Assert.True(Late.Evaluated().WaysTo(CreditGrade.A, Audience.Client).IsThere);

    [Fact]
    public void What_is_missing_has_to_be_brought()
    {
        var way = Assert.Single(Unscreened.WaysTo(CreditGrade.B, Audience.Finance), way => way.Changes.Length == 1);

        Assert.Equal("screening is one of not assessed, clear, now unknown", way.ToString());
    }

    [Fact]
    public void Nobody_below_finance_is_told_about_an_answer_that_finance_keeps()
    {
        Assert.Empty(Unscreened.WaysTo(CreditGrade.B, Audience.Sales));
        Assert.Empty(Unscreened.WaysTo(CreditGrade.B, Audience.Client));
    }

    [Fact]
    public void What_an_agency_says_is_nobodys_to_change() =>
        Assert.Empty(
            Starter
                .Filed(file => file with { Report = new(AsOf, ExternalClass.Weakest) })
                .Evaluated()
                .WaysTo(CreditGrade.C, Audience.Finance)
        );

    [Fact]
    public void Distress_is_not_wished_away() =>
        Assert.Empty(
            Full.Filed(file => file with { Statement = Strong with { RetainedEarnings = Money.Eur(-2_000_000) } })
                .Evaluated()
                .WaysTo(CreditGrade.B, Audience.Finance)
        );

    [Fact]
    public void A_knock_out_is_not_changed_by_paying_earlier()
    {
        var insolvent = Full.Filed(file =>
                file with
                {
                    Events = CreditEvents.Of(new CreditEvent(CreditEventKind.Insolvency, AsOf)),
                }
            )
            .Evaluated();

        Assert.DoesNotContain(
            insolvent.WaysTo(CreditGrade.C, Audience.Finance),
            way => way.Changes.Any(change => change.Feature == CreditFeatures.DaysLate)
        );
    }

    [Theory]
    [InlineData(CreditGrade.X)]
    [InlineData((CreditGrade)6)]
    public void Only_a_grade_is_wished_for(CreditGrade grade) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Late.Evaluated().WaysTo(grade, Audience.Finance));

    [Fact]
    public void The_search_asks_what_the_policy_asks()
    {
        var grades = new HashSet<CreditGrade?>();
        foreach (var facts in AnyDebtor.Any.Sample(2_000, new Rnd(5), 40))
        {
            var evaluation = facts.Evaluated();
            var ways = new CreditWays(Shipped, facts, evaluation.Altman?.Zone);
            var codes = new long[ways.Asked.Length];
            ulong known = 0;
            for (var place = 0; place < codes.Length; place++)
            {
                known |= ((Feature<CreditFacts>)ways.Asked[place].Feature).TryRead(facts, out codes[place]) ? 1UL << place : 0;
            }

            Assert.Equal(evaluation.Grade, ways.Answer(codes, known));
            grades.Add(evaluation.Grade);
        }

        Assert.Equal(7, grades.Count); // A to E, X and none
    }
}
