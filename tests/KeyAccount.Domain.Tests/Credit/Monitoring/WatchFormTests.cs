using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchFormTests()
    : PolicyFormTests<WatchPolicy>(
        WatchForm.Shipped,
        WatchPolicy.Shipped,
        WatchPolicy.Of(
            PolicyIdentity.SignedBy("finance", "watch", "2"),
            new()
            {
                UseWatch = Percentage.Percent(80.5m),
                UseHold = Percentage.Percent(120),
                UseBand = Percentage.Zero,
                OldestWatch = 1,
                OldestHold = 2,
                OldestPrepaid = 3,
                OverdueWatch = Percentage.Percent(1),
                OverdueHold = Percentage.Percent(2),
                TrendWatch = 7.5m,
                BustOutTimes = 1.25m,
                BustOutMonths = 12,
                ExpiryDays = 5,
                LineGraceDays = 0,
                ReviewGraceDays = 1,
                DunningWatch = 4,
                DunningHold = 5,
                SilenceTimes = 3,
            }
        ),
        "dunningLevel",
        "dunning"
    )
{
    [Theory]
    [InlineData("\"hold\": \"100.00 %\"", "\"hold\": \"80.00 %\"", PolicyDocumentFault.NonMonotoneLadder, "$")]
    [InlineData("\"watch\": \"90.00 %\"", "\"watch\": \"0.00 %\"", PolicyDocumentFault.OutsideDomain, "$.use.watch")]
    [InlineData("\"band\": \"5.00 %\"", "\"band\": \"-1.00 %\"", PolicyDocumentFault.OutsideDomain, "$.use.band")]
    [InlineData("\"band\": \"5.00 %\"", "\"band\": 5", PolicyDocumentFault.WrongType, "$.use.band")]
    [InlineData("\"watch\": 15", "\"watch\": -1", PolicyDocumentFault.OutsideDomain, "$.oldestOverdue.watch")]
    [InlineData("\"reviewGraceDays\": 30", "\"reviewGraceDays\": 0", PolicyDocumentFault.OutsideDomain, "$.reviewGraceDays")]
    [InlineData("\"silenceTimes\": 2", "\"silenceTimes\": null", PolicyDocumentFault.NullNotAllowed, "$.silenceTimes")]
    [InlineData("\"times\": 2", "\"times\": 2.001", PolicyDocumentFault.OffGrain, "$.bustOut.times")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);

    [Fact]
    public void A_missing_part_is_told() =>
        Assert.Contains(
            Changed("\"use\":", "\"usage\":").Problems,
            problem => problem.Fault == PolicyDocumentFault.MissingMember
        );
}
