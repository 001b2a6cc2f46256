using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class ReductionFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));

    private static readonly PolicyDocument<ReductionPolicy> Document = ReductionForm.Shipped.Document(
        ReductionPolicy.Shipped,
        "How expenses shrink",
        Period
    );

    private static string Draft { get; } =
        Document.Text.Replace($"  \"fingerprint\": \"{Document.Fingerprint}\",\n", "", StringComparison.Ordinal);

    [Fact]
    public void Write_then_read_gives_an_equal_policy() // law:P11
    {
        var again = ReductionForm.Shipped.Read(Document.Text, "reduction.json").Required();
        Assert.Equal(Document, again);
        Assert.Equal(ReductionPolicy.Shipped, again.Policy);
    }

    [Fact]
    public void Targets_of_ones_own_survive_too()
    {
        var policy = ReductionPolicy.Of(
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
        );
        var again = ReductionForm.Shipped.Read(ReductionForm.Shipped.Document(policy, "Ours", Period).Text, "x").Required();
        Assert.Equal(policy, again.Policy);
        Assert.NotEqual(ReductionPolicy.Shipped, again.Policy);
    }

    [Fact]
    public void The_document_satisfies_its_schema()
    {
        using var check = new SchemaCheck(ReductionForm.Shipped.Schema());
        Assert.Empty(check.Violations(Document.Text));
        Assert.NotEmpty(check.Violations(Draft.Replace("\"excluded\"", "\"except\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"yearly\": \"3.00 %\"", "\"yearly\": 3", PolicyDocumentFault.WrongType, "$.yearly")]
    [InlineData("\"yearly\": \"3.00 %\"", "\"yearly\": \"101.00 %\"", PolicyDocumentFault.OutsideDomain, "$.yearly")]
    [InlineData("\"last_actual\"", "\"last actual\"", PolicyDocumentFault.UnknownWord, "$.roll")]
    [InlineData("\"category\": \"training\"", "\"category\": \"safety\"", PolicyDocumentFault.DuplicateId, "$")]
    [InlineData("\"reason\": \"training\"", "\"reason\": \"any\"", PolicyDocumentFault.UnknownWord, "$.excluded[2].reason")]
    [InlineData("\"targets\": []", "\"targets\": null", PolicyDocumentFault.NullNotAllowed, "$.targets")]
    [InlineData("\"points\": 400", "\"points\": 401", PolicyDocumentFault.Refused, "$.candidates.points")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path)
    {
        Assert.Equal(2, Draft.Split(place).Length);
        var reading = ReductionForm.Shipped.Read(Draft.Replace(place, change, StringComparison.Ordinal), "reduction.json");
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault && problem.Path == path);
    }

    [Fact]
    public void A_missing_part_is_told() =>
        Assert.Contains(
            ReductionForm.Shipped.Read(Draft.Replace("\"roll\"", "\"rolls\"", StringComparison.Ordinal), "x").Problems,
            problem => problem.Fault == PolicyDocumentFault.MissingMember
        );
}
