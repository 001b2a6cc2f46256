using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class ReductionFormTests()
    : PolicyFormTests<ReductionPolicy>(
        ReductionForm.Shipped,
        ReductionPolicy.Shipped,
        ReductionPolicy.Of(
            ReductionPolicy.Shipped.Identity,
            new()
            {
                Yearly = Share.Percent(5),
                VariesWithSales = Share.Percent(60),
                Roll = PathRoll.LowerOfActualAndAllowed,
                Targets = [Cut.Travel, ReductionTarget.Of("gifts", Share.Whole, Share.Zero)],
                Excluded = [ExcludedCategory.Of("works-council", ExclusionReason.Agreed)],
            },
            ReductionPolicy.Shipped.Candidates
        ),
        "excluded",
        "except"
    )
{
    [Theory]
    [InlineData("\"yearly\": \"3.00 %\"", "\"yearly\": 3", PolicyDocumentFault.WrongType, "$.yearly")]
    [InlineData("\"yearly\": \"3.00 %\"", "\"yearly\": \"101.00 %\"", PolicyDocumentFault.OutsideDomain, "$.yearly")]
    [InlineData("\"last_actual\"", "\"last actual\"", PolicyDocumentFault.UnknownWord, "$.roll")]
    [InlineData("\"category\": \"training\"", "\"category\": \"safety\"", PolicyDocumentFault.DuplicateId, "$")]
    [InlineData("\"reason\": \"training\"", "\"reason\": \"any\"", PolicyDocumentFault.UnknownWord, "$.excluded[2].reason")]
    [InlineData("\"targets\": []", "\"targets\": null", PolicyDocumentFault.NullNotAllowed, "$.targets")]
    [InlineData("\"points\": 400", "\"points\": 401", PolicyDocumentFault.Refused, "$.candidates.points")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void A_missing_part_is_told() =>
        Assert.Contains(
            Changed("\"roll\"", "\"rolls\"").Problems,
            problem => problem.Fault == PolicyDocumentFault.MissingMember
        );
}
