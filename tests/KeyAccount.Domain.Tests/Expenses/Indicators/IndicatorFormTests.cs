using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class IndicatorFormTests()
    : PolicyFormTests<IndicatorPolicy>(
        IndicatorForm.Shipped,
        IndicatorPolicy.Shipped,
        IndicatorPolicy.Of(
            PolicyIdentity.SignedBy("Sales", "ours", "2"),
            ControlIndicator.Of(
                IndicatorKind.CostPerVisit,
                IndicatorValue.Of(Money.Eur(100)),
                IndicatorLine.At(IndicatorValue.Of(Money.Eur(120))),
                IndicatorLine.Beyond(IndicatorValue.Of(Money.Eur(150.25m)))
            )
        ),
        "kind",
        "sort"
    )
{
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
        var reading = Changed(place, change);
        Assert.Equal(fault is null, reading.Document is not null);
        Assert.All(reading.Problems, problem => Assert.Equal((fault, path), (problem.Fault, problem.Path)));
    }
}
