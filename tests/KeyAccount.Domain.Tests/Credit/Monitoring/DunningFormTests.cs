using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class DunningFormTests()
    : PolicyFormTests<DunningTerms>(DunningForm.Shipped, Own, DunningTerms.Shipped, "fromDays", "days")
{
    private static readonly DunningTerms Own = new()
    {
        Identity = PolicyIdentity.SignedBy("finance", "ours", "2"),
        FromDays = [1, 20],
        PauseDays = 0,
    };

    [Theory]
    [InlineData("1, 20", "1, 1", PolicyDocumentFault.NonMonotoneLadder, "$.fromDays")]
    [InlineData("1, 20", "1, 0", PolicyDocumentFault.OutsideDomain, "$.fromDays[1]")]
    [InlineData("\"pauseDays\": 0", "\"pause\": 0", PolicyDocumentFault.MissingMember, "$")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);
}
