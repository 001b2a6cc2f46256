using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class IndicatorFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));

    private static readonly PolicyDocument<IndicatorPolicy> Document = IndicatorForm.Shipped.Document(
        IndicatorPolicy.Shipped,
        "Which indicators must hold",
        Period
    );

    private static string Draft { get; } =
        Document.Text.Replace($"  \"fingerprint\": \"{Document.Fingerprint}\",\n", "", StringComparison.Ordinal);

    [Fact]
    public void Write_then_read_gives_an_equal_policy() // law:P11
    {
        var again = IndicatorForm.Shipped.Read(Document.Text, "indicators.json").Required();
        Assert.Equal(Document, again);
        Assert.Equal(IndicatorPolicy.Shipped, again.Policy);
    }

    [Fact]
    public void Amounts_survive_too()
    {
        var policy = IndicatorPolicy.Of(
            PolicyIdentity.SignedBy("Sales", "ours", "2"),
            ControlIndicator.Of(
                IndicatorKind.CostPerVisit,
                IndicatorValue.Of(Money.Eur(100)),
                IndicatorLine.At(IndicatorValue.Of(Money.Eur(120))),
                IndicatorLine.Beyond(IndicatorValue.Of(Money.Eur(150.25m)))
            )
        );
        var again = IndicatorForm.Shipped.Read(IndicatorForm.Shipped.Document(policy, "Ours", Period).Text, "x").Required();
        Assert.Equal(policy, again.Policy);
        Assert.NotEqual(IndicatorPolicy.Shipped, again.Policy);
    }

    [Fact]
    public void The_document_satisfies_its_schema()
    {
        using var check = new SchemaCheck(IndicatorForm.Shipped.Schema());
        Assert.Empty(check.Violations(Document.Text));
        Assert.NotEmpty(check.Violations(Draft.Replace("\"kind\"", "\"sort\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"80.00 %\"", "\"100.00 %\"", null, "$.indicators")]
    [InlineData("\"80.00 %\"", "\"101.00 %\"", PolicyDocumentFault.Refused, "$.indicators[0]")]
    [InlineData("\"80.00 %\"", "\"80.00 EUR\"", PolicyDocumentFault.Refused, "$.indicators[0]")]
    [InlineData("\"80.00 %\"", "\"80.00\"", PolicyDocumentFault.NotANumber, "$.indicators[0].warning.value")]
    [InlineData("\"80.00 %\"", "80", PolicyDocumentFault.WrongType, "$.indicators[0].warning.value")]
    [InlineData("\"at_or_beyond\"", "\"At_or_beyond\"", PolicyDocumentFault.UnknownWord, "$.indicators[0].warning.comparison")]
    [InlineData("\"pace\"", "\"spent\"", PolicyDocumentFault.Refused, "$.indicators")]
    [InlineData("\"pace\"", "\"speed\"", PolicyDocumentFault.UnknownWord, "$.indicators[1].kind")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault? fault, string path)
    {
        Assert.Equal(2, Draft.Split(place).Length);
        var reading = IndicatorForm.Shipped.Read(Draft.Replace(place, change, StringComparison.Ordinal), "indicators.json");
        Assert.Equal(fault is null, reading.Document is not null);
        Assert.All(reading.Problems, problem => Assert.Equal((fault, path), (problem.Fault, problem.Path)));
    }
}
