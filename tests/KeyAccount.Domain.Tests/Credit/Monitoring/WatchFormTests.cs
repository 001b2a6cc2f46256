using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));

    private static readonly PolicyDocument<WatchPolicy> Document = WatchForm.Shipped.Document(
        WatchPolicy.Shipped,
        "Lines in use",
        Period
    );

    private static string Draft { get; } =
        Document.Text.Replace($"  \"fingerprint\": \"{Document.Fingerprint}\",\n", "", StringComparison.Ordinal);

    [Fact]
    public void Write_then_read_gives_an_equal_policy() // law:P11
    {
        var again = WatchForm.Shipped.Read(Document.Text, "watch.json").Required();
        Assert.Equal(Document, again);
        Assert.Equal(WatchPolicy.Shipped, again.Policy);
    }

    [Fact]
    public void Other_numbers_survive_too()
    {
        WatchTerms terms = new()
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
        };
        var policy = WatchPolicy.Of(PolicyIdentity.SignedBy("finance", "watch", "2"), terms);
        var again = WatchForm.Shipped.Read(WatchForm.Shipped.Document(policy, "Ours", Period).Text, "x").Required();
        Assert.Equal(terms, again.Policy.Terms);
        Assert.Equal(policy, again.Policy);
        Assert.NotEqual(WatchPolicy.Shipped, policy);
    }

    [Fact]
    public void The_document_satisfies_its_schema()
    {
        using var check = new SchemaCheck(WatchForm.Shipped.Schema());
        Assert.Empty(check.Violations(Document.Text));
        Assert.NotEmpty(check.Violations(Draft.Replace("\"dunningLevel\"", "\"dunning\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"hold\": \"100.00 %\"", "\"hold\": \"80.00 %\"", PolicyDocumentFault.NonMonotoneLadder, "$")]
    [InlineData("\"watch\": \"90.00 %\"", "\"watch\": \"0.00 %\"", PolicyDocumentFault.OutsideDomain, "$.use.watch")]
    [InlineData("\"band\": \"5.00 %\"", "\"band\": \"-1.00 %\"", PolicyDocumentFault.OutsideDomain, "$.use.band")]
    [InlineData("\"band\": \"5.00 %\"", "\"band\": 5", PolicyDocumentFault.WrongType, "$.use.band")]
    [InlineData("\"watch\": 15", "\"watch\": -1", PolicyDocumentFault.OutsideDomain, "$.oldestOverdue.watch")]
    [InlineData("\"reviewGraceDays\": 30", "\"reviewGraceDays\": 0", PolicyDocumentFault.OutsideDomain, "$.reviewGraceDays")]
    [InlineData("\"silenceTimes\": 2", "\"silenceTimes\": null", PolicyDocumentFault.NullNotAllowed, "$.silenceTimes")]
    [InlineData("\"times\": 2", "\"times\": 2.001", PolicyDocumentFault.OffGrain, "$.bustOut.times")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path)
    {
        Assert.Equal(2, Draft.Split(place).Length);
        var reading = WatchForm.Shipped.Read(Draft.Replace(place, change, StringComparison.Ordinal), "watch.json");
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault && problem.Path == path);
    }

    [Fact]
    public void A_missing_part_is_told() =>
        Assert.Contains(
            WatchForm.Shipped.Read(Draft.Replace("\"use\":", "\"usage\":", StringComparison.Ordinal), "watch.json").Problems,
            problem => problem.Fault == PolicyDocumentFault.MissingMember
        );
}
