using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditFormTests() : PolicyFormTests<CreditPolicy>(CreditForm.Shipped, Shipped, Own, "knockOuts", "knockouts")
{
    private static readonly CreditPolicy Own = CreditPolicy.Shipped(
        Terms with
        {
            Step = Money.Eur(7.5m),
            StarterCap = 0.123456m,
            NeedFactor = 2.5m,
            Grades = GradeScale.Of([Terms.Grades.Grades[0] with { FromScore = 81.25m }, .. Terms.Grades.Grades[1..]]),
        },
        EvidenceTerms.Shipped with
        {
            ReportMonths = 9,
        },
        KnockOutTerms.Shipped with
        {
            WriteOffMonths = 120,
            DishonourMonths = 1,
            DefaultDays = 61,
        }
    );

    [Fact]
    public void A_policy_that_was_read_evaluates_alike()
    {
        var again = CreditForm.Shipped.Read(Document.Text, "credit.json").Required().Policy;
        CreditFacts[] debtors = [Full, Reported, Trading, Starter, Full.With(CreditEventKind.Insolvency, AsOf)];
        Assert.All(debtors, facts => Assert.Equal(Shipped.Evaluate(facts), again.Evaluate(facts)));
        Assert.Equal(
            5,
            debtors.Select(facts => (again.Evaluate(facts).Outcome, again.Evaluate(facts).Track)).Distinct().Count()
        );
    }

    [Fact]
    public void The_step_of_lines_survives_a_stated_as_a_derived_one()
    {
        var document = CreditForm.Shipped.Document(Own, "Ours", PolicyPeriod.Of(new(2026, 1, 1), new(2027, 1, 1)));
        Assert.Equal(Own, CreditForm.Shipped.Read(document.Text, "x").Required().Policy);
        Assert.Contains("\"step\": \"7.50 EUR\"", document.Text, StringComparison.Ordinal);
        Assert.Equal(Shipped.Terms.Step, CreditForm.Shipped.Read(Document.Text, "credit.json").Required().Policy.Terms.Step);
    }

    [Theory]
    [InlineData("\"months_trading\", \"atLeast\": 6")]
    [InlineData("\"report_months\", \"atMost\": 12")]
    [InlineData("\"statement_months\", \"atMost\": 18")]
    [InlineData("\"oldest_overdue\", \"above\": 90")]
    [InlineData("\"code\": \"SC-01\"")]
    [InlineData("\"unit\": \"1000.00 EUR\"")]
    public void A_number_stands_once(string place) => Assert.Equal(2, Document.Text.Split(place).Length);

    [Fact]
    public void Changing_one_number_changes_the_tracks_and_what_is_missing()
    {
        var stricter = Changed("\"report_months\", \"atMost\": 12", "\"report_months\", \"atMost\": 2").Required().Policy;
        var facts = Reported.Filed(file => file with { Report = new(AsOf.PlusMonths(-5), ExternalClass.Good) });
        Assert.Equal(
            (EvidenceTrack.Report, EvidenceTrack.Trade),
            (Shipped.Evaluate(facts).Track, stricter.Evaluate(facts).Track)
        );
        Assert.DoesNotContain(EvidenceNeed.AgencyReport, Shipped.Evaluate(facts).Needs);
        Assert.Contains(EvidenceNeed.AgencyReport, stricter.Evaluate(facts).Needs);
    }

    [Theory]
    [InlineData("\"unit\": \"1000.00 EUR\"", "\"unit\": \"0.00 EUR\"", PolicyDocumentFault.OutsideDomain, "$.unit")]
    [InlineData("\"unit\": \"1000.00 EUR\"", "\"unit\": \"1000.00\"", PolicyDocumentFault.NotANumber, "$.unit")]
    [InlineData("\"unit\": \"1000.00 EUR\"", "\"unit\": \"1000.005 EUR\"", PolicyDocumentFault.OffGrain, "$.unit")]
    [InlineData(
        "\"raisePace\": \"25.00 %\"",
        "\"raisePace\": \"25.00 %\", \"step\": \"1.00 USD\"",
        PolicyDocumentFault.CurrencyMismatch,
        "$.line.step"
    )]
    [InlineData(
        "\"lossGivenDefault\": \"60.00 %\"",
        "\"lossGivenDefault\": \"0.00 %\"",
        PolicyDocumentFault.OutsideDomain,
        "$.line.lossGivenDefault"
    )]
    [InlineData("\"needFactor\": 1.1", "\"needFactor\": 0.9", PolicyDocumentFault.OutsideDomain, "$.line.needFactor")]
    [InlineData("\"fromScore\": 65", "\"fromScore\": 85", PolicyDocumentFault.NonMonotoneLadder, "$.grades")]
    [InlineData("\"fromScore\": 65", "\"fromScore\": 80", PolicyDocumentFault.NonMonotoneLadder, "$.grades")]
    [InlineData("\"grade\": \"B\"", "\"grade\": \"b\"", PolicyDocumentFault.UnknownWord, "$.grades[1].grade")]
    [InlineData("\"grade\": \"B\"", "\"grade\": \"C\"", PolicyDocumentFault.NonMonotoneLadder, "$.grades")]
    [InlineData(
        "\"dishonour_6_months\"",
        "\"dishonour_121_months\"",
        PolicyDocumentFault.UnknownFeature,
        "$.knockOuts.rules[4].when.feature"
    )]
    [InlineData(
        "\"otherwise\": \"clear\"",
        "\"otherwise\": \"clean\"",
        PolicyDocumentFault.UnknownWord,
        "$.knockOuts.otherwise"
    )]
    [InlineData("\"code\": \"SC-10\"", "\"code\": \"SC-11\"", PolicyDocumentFault.UnknownReference, null)]
    [InlineData("\"code\": \"SC-10\"", "\"code\": \"SC-09\"", PolicyDocumentFault.DuplicateId, null)]
    [InlineData("\"points\": 55", "\"points\": 54", PolicyDocumentFault.Refused, "$.scorecards.trade.points")]
    [InlineData(
        "{ \"from\": 5, \"points\": 13 }",
        "{ \"from\": 1, \"points\": 13 }",
        PolicyDocumentFault.NonMonotoneLadder,
        "$.characteristics[0].bands[2]"
    )]
    [InlineData(
        "{ \"from\": 5, \"points\": 13 }",
        "{ \"points\": 13 }",
        PolicyDocumentFault.MissingMember,
        "$.characteristics[0].bands[2]"
    )]
    [InlineData(
        "{ \"from\": 5, \"points\": 13 }",
        "{ \"from\": 5, \"points\": -1 }",
        PolicyDocumentFault.OutsideDomain,
        "$.characteristics[0].bands[2].points"
    )]
    [InlineData(
        "\"feature\": \"days_late\",",
        "\"feature\": \"debtor_form\",",
        PolicyDocumentFault.UnknownFeature,
        "$.characteristics[0].feature"
    )]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string? path)
    {
        var reading = Changed(place, change);
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault && (path is null || problem.Path == path));
    }

    [Fact]
    public void A_prohibited_question_is_refused_where_it_is_asked()
    {
        var form = CreditForm.Over(
            CreditCatalog.Questions.With(
                Features<CreditFacts>.Flag(
                    "church_member",
                    new("member of a church", "miembro de una iglesia", "教会成员"),
                    _ => null
                )
            )
        );
        var text = Draft.Replace(
            "\"feature\": \"cover_cancelled\"",
            "\"feature\": \"church_member\"",
            StringComparison.Ordinal
        );
        var problem = Assert.Single(form.Read(text, "credit.json").Problems);
        Assert.Equal(
            (PolicyDocumentFault.ProhibitedAttribute, "$.knockOuts.rules[5].when.feature"),
            (problem.Fault, problem.Path)
        );
    }

    [Fact]
    public void A_rule_that_shows_more_than_its_readers_may_see_is_refused()
    {
        var place = Draft.IndexOf("\"code\": \"KO-06\"", StringComparison.Ordinal);
        var text = Draft[..place] + Once(Draft[place..], "\"audience\": \"finance\"", "\"audience\": \"client\"");
        var problem = Assert.Single(CreditForm.Shipped.Read(text, "credit.json").Problems);
        Assert.Equal((PolicyDocumentFault.AudienceTooWide, "$.knockOuts.rules[5].audience"), (problem.Fault, problem.Path));
    }

    [Fact]
    public void A_line_that_is_another_one_in_one_card_survives()
    {
        var card = new Scorecard<CreditFacts>(
            PolicyIdentity.ShippedDefault("own", "1"),
            20,
            MissingAnswer.Defer,
            Share.Whole,
            CreditFeatures.DaysLate.Bands(20).From(1, 0).As("SC-01")
        );
        var policy = new CreditPolicy(
            PolicyIdentity.ShippedDefault("credit", "1"),
            Terms,
            Shipped.KnockOuts,
            Shipped.Requirements,
            Shipped.Trade,
            card,
            Shipped.Full
        );
        var text = CreditForm.Shipped.Document(policy, "Own", Period).Text;
        Assert.Equal(policy, CreditForm.Shipped.Read(text, "x").Required().Policy);
        Assert.Equal(3, text.Split("\"code\": \"SC-01\"").Length);
    }

    [Fact]
    public void A_part_with_another_owner_is_not_written()
    {
        var policy = new CreditPolicy(
            PolicyIdentity.SignedBy("Finance", "credit", "2"),
            Terms,
            Shipped.KnockOuts,
            Shipped.Requirements,
            Shipped.Trade,
            Shipped.Report,
            Shipped.Full
        );
        Assert.Throws<ArgumentException>(() => CreditForm.Shipped.Document(policy, "purpose", Period));
    }

    [Fact]
    public void An_owner_signs_all_parts()
    {
        var signed = CreditForm.Shipped.Read(Once(Draft, "\"owner\": null", "\"owner\": \"Finance\""), "x").Required().Policy;
        Assert.Equal("Finance", signed.KnockOuts.Identity.Owner);
        Assert.False(signed.Full.Identity.IsShippedDefault);
    }

    private static string Once(string text, string place, string change)
    {
        var index = text.IndexOf(place, StringComparison.Ordinal);
        Assert.True(index >= 0, place);
        return text[..index] + change + text[(index + place.Length)..];
    }
}
