using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Provisions;

public class ProvisionFormTests()
    : PolicyFormTests<ProvisionMatrix>(
        ProvisionForm.Shipped,
        ProvisionMatrix.Shipped,
        ProvisionMatrix.Of(
            PolicyIdentity.SignedBy("finance", "provisions", "2"),
            AgeingBuckets.Of(1, 61),
            Share.Percent(0.5m),
            Share.Percent(2),
            Share.Whole
        ),
        "notDue",
        "due"
    )
{
    [Theory]
    [InlineData("\"fromDays\": 31", "\"fromDays\": 1", PolicyDocumentFault.NonMonotoneLadder)]
    [InlineData("\"fromDays\": 1,", "\"fromDays\": 2,", PolicyDocumentFault.NonMonotoneLadder)]
    [InlineData("\"notDue\": \"0.30 %\"", "\"notDue\": \"100.01 %\"", PolicyDocumentFault.OutsideDomain)]
    [InlineData("\"rate\": \"1.60 %\"", "\"rate\": null", PolicyDocumentFault.NullNotAllowed)]
    public void What_is_wrong_is_told(string place, string change, PolicyDocumentFault fault) =>
        Assert.Contains(Changed(place, change).Problems, problem => problem.Fault == fault);
}
