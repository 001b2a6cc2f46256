using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class ReviewFormTests() : PolicyFormTests<ReviewTerms>(ReviewForm.Shipped, Own, ReviewTerms.Shipped, "months", "month")
{
    private static readonly ReviewTerms Own = new()
    {
        Identity = PolicyIdentity.SignedBy("finance", "ours", "2"),
        KeyMonths = 4,
        DevelopmentMonths = 9,
        LongestMonths = 11,
        ShortestMonths = 1,
        OccasionDays = 0,
        CoverLeadDays = 45,
    };

    [Theory]
    [InlineData("\"key\": 4", "\"key\": 0", PolicyDocumentFault.OutsideDomain, "$.months.key")]
    [InlineData("\"shortest\": 1", "\"shortest\": null", PolicyDocumentFault.NullNotAllowed, "$.months.shortest")]
    [InlineData("\"occasionDays\": 0", "\"occasionDays\": -1", PolicyDocumentFault.OutsideDomain, "$.occasionDays")]
    [InlineData("\"coverLeadDays\": 45", "\"coverLeadDays\": \"45\"", PolicyDocumentFault.WrongType, "$.coverLeadDays")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void The_months_by_grade_are_those_of_the_form()
    {
        var grades = GradeScale.Of([.. GradeScale.Shipped.Grades.Select(grade => grade with { ReviewMonths = 2 })]);
        var form = ReviewForm.Under(grades);
        var again = form.Read(Draft, "ours.json").Required().Policy;
        Assert.Equal(new ReviewCycle(2, false), again.CycleOf(CreditGrade.A, null));
    }

    [Fact]
    public void Terms_with_other_grades_than_the_form_are_not_written()
    {
        var grades = GradeScale.Of([.. GradeScale.Shipped.Grades.Select(grade => grade with { ReviewMonths = 2 })]);
        Assert.Throws<ArgumentException>(() => ReviewForm.Shipped.Document(Own with { Grades = grades }, "Ours", Period));
    }
}
