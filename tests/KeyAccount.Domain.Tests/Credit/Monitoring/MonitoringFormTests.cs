using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

/// <summary>The documents of the terms of alerts, reviews and dunning.</summary>
public class MonitoringFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));
    private static readonly PolicyIdentity Ours = PolicyIdentity.SignedBy("finance", "ours", "2");

    private static readonly AlertTerms OwnAlerts = new()
    {
        Identity = Ours,
        Quiet = Duration.Zero,
        QuietOf = ImmutableSortedDictionary
            .Create<string, Duration>(StringComparer.Ordinal)
            .Add("WATCH-02", Duration.FromHours(36))
            .Add("WATCH-01", Duration.Zero),
    };

    private static readonly ReviewTerms OwnReviews = new()
    {
        Identity = Ours,
        KeyMonths = 4,
        DevelopmentMonths = 9,
        LongestMonths = 11,
        ShortestMonths = 1,
        OccasionDays = 0,
        CoverLeadDays = 45,
    };

    private static readonly DunningTerms OwnDunning = new()
    {
        Identity = Ours,
        FromDays = [1, 20],
        PauseDays = 0,
    };

    private static string Draft<TTerms>(PolicyForm<TTerms> form, TTerms terms)
        where TTerms : class
    {
        var document = form.Document(terms, "Ours", Period);
        return document.Text.Replace($"  \"fingerprint\": \"{document.Fingerprint}\",\n", "", StringComparison.Ordinal);
    }

    private static void Survives<TTerms>(PolicyForm<TTerms> form, params TTerms[] all)
        where TTerms : class
    {
        using var check = new SchemaCheck(form.Schema());
        foreach (var terms in all)
        {
            var text = form.Document(terms, "Ours", Period).Text;
            Assert.Equal(terms, form.Read(text, "ours.json").Required().Policy);
            Assert.Empty(check.Violations(text));
        }
        Assert.NotEqual(all[0], all[1]);
    }

    private static void IsTold<TTerms>(
        PolicyForm<TTerms> form,
        TTerms terms,
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    )
        where TTerms : class
    {
        var draft = Draft(form, terms);
        Assert.Equal(2, draft.Split(place).Length);
        var reading = form.Read(draft.Replace(place, change, StringComparison.Ordinal), "ours.json");
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault && problem.Path == path);
    }

    [Fact]
    public void Alerts_survive() => Survives(AlertForm.Shipped, AlertTerms.Shipped, OwnAlerts); // law:P11

    [Fact]
    public void Reviews_survive() => Survives(ReviewForm.Shipped, ReviewTerms.Shipped, OwnReviews); // law:P11

    [Fact]
    public void Dunning_survives() => Survives(DunningForm.Shipped, DunningTerms.Shipped, OwnDunning); // law:P11

    [Theory]
    [InlineData(
        "\"quiet\": \"PT0S\",\n  \"signals\"",
        "\"quiet\": \"-P1D\",\n  \"signals\"",
        PolicyDocumentFault.OutsideDomain,
        "$.quiet"
    )]
    [InlineData("\"quiet\": \"PT0S\",\n  \"signals\"", "\"signals\"", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("P1DT12H", "P1M", PolicyDocumentFault.OutsideDomain, "$.signals[1].quiet")]
    [InlineData("WATCH-02", "WATCH-01", PolicyDocumentFault.Refused, "$.signals[1].signal")]
    [InlineData("WATCH-02", "WATCH 02", PolicyDocumentFault.IllegalCharacter, "$.signals[1].signal")]
    public void What_is_wrong_with_alerts_is_told_where_it_stands(
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    ) => IsTold(AlertForm.Shipped, OwnAlerts, place, change, fault, path);

    [Theory]
    [InlineData("\"key\": 4", "\"key\": 0", PolicyDocumentFault.OutsideDomain, "$.months.key")]
    [InlineData("\"shortest\": 1", "\"shortest\": null", PolicyDocumentFault.NullNotAllowed, "$.months.shortest")]
    [InlineData("\"occasionDays\": 0", "\"occasionDays\": -1", PolicyDocumentFault.OutsideDomain, "$.occasionDays")]
    [InlineData("\"coverLeadDays\": 45", "\"coverLeadDays\": \"45\"", PolicyDocumentFault.WrongType, "$.coverLeadDays")]
    public void What_is_wrong_with_reviews_is_told_where_it_stands(
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    ) => IsTold(ReviewForm.Shipped, OwnReviews, place, change, fault, path);

    [Theory]
    [InlineData("1, 20", "1, 1", PolicyDocumentFault.NonMonotoneLadder, "$.fromDays")]
    [InlineData("1, 20", "1, 0", PolicyDocumentFault.OutsideDomain, "$.fromDays[1]")]
    [InlineData("\"pauseDays\": 0", "\"pause\": 0", PolicyDocumentFault.MissingMember, "$")]
    public void What_is_wrong_with_dunning_is_told_where_it_stands(
        string place,
        string change,
        PolicyDocumentFault fault,
        string path
    ) => IsTold(DunningForm.Shipped, OwnDunning, place, change, fault, path);

    [Fact]
    public void The_months_by_grade_are_those_of_the_form()
    {
        var grades = GradeScale.Of([.. GradeScale.Shipped.Grades.Select(grade => grade with { ReviewMonths = 2 })]);
        var form = ReviewForm.Under(grades);
        var again = form.Read(Draft(ReviewForm.Shipped, OwnReviews), "ours.json").Required().Policy;
        Assert.Equal(new ReviewCycle(2, false), again.CycleOf(CreditGrade.A, null));
    }

    [Fact]
    public void Terms_with_other_grades_than_the_form_are_not_written()
    {
        var grades = GradeScale.Of([.. GradeScale.Shipped.Grades.Select(grade => grade with { ReviewMonths = 2 })]);
        Assert.Throws<ArgumentException>(() =>
            ReviewForm.Shipped.Document(OwnReviews with { Grades = grades }, "Ours", Period)
        );
    }
}
