using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

public class DecisionTableTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly Client Good = new()
    {
        Revenue = Money.Eur(500_000),
        Margin = Share.Percent(3),
        DaysLate = 2.25m,
        Segment = Segment.Health,
        Since = new LocalDate(2024, 1, 1),
        Signs = Signs.None,
        Insured = true,
    };

    [Theory]
    [InlineData(499_999.99, Tier.Silver)]
    [InlineData(500_000.00, Tier.Gold)]
    [InlineData(500_000.01, Tier.Gold)]
    public void The_first_rule_that_holds_decides(double revenue, Tier expected) =>
        Assert.Equal(expected, Clients.Table().Choose(Good with { Revenue = Money.Eur((decimal)revenue) }));

    [Fact]
    public void A_table_stops_at_the_first_rule_that_is_unknown()
    {
        var decision = Clients.Table().Decide(Good with { Signs = null }, AsOf);

        Assert.Equal(Tier.Open, decision.Outcome);
        Assert.Equal(["signs"], decision.Missing.Select(feature => feature.Name));
        Assert.Equal(["T-01"], decision.Findings.Where(finding => finding.IsDetermining).Select(finding => finding.Code));
    }

    [Fact]
    public void A_rule_reads_aloud()
    {
        var rule = Clients.Table().Rules[1];

        Assert.Equal(
            "revenue at least 500000.00 EUR and (margin at least 12.00 % or segment is one of industry, health) and client since on or before 2024-01-01",
            rule.Statement(Language.English)
        );
    }
}
