using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using static KeyAccount.Domain.Tests.Rules.Cases.OrderCases;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>What was agreed beside what the policy decides.</summary>
public class CaseDeviationTests
{
    [Theory]
    [InlineData("OR-01; OR-02", "OR-01", false)]
    [InlineData("decline", "approve", true)]
    public void A_case_that_comes_out_otherwise_deviates(string agreed, string instead, bool isOtherOutcome)
    {
        var cases = CaseFile
            .Read(Orders, Header + Row.Replace(agreed, instead, StringComparison.Ordinal), "cases.csv")
            .Required();
        var deviation = Assert.Single(BoundaryCases.Check(Orders, cases));

        Assert.Equal(isOtherOutcome, deviation.IsOtherOutcome);
        Assert.Equal("decline", deviation.Outcome);
        Assert.Equal(["OR-01", "OR-02"], deviation.DeterminedBy);
    }

    [Theory]
    [InlineData(
        Language.English,
        "a: agreed is approve (OR-01; OR-02), the policy decides decline (OR-01; OR-02), where margin: 7.99 %; signs: blocked"
    )]
    [InlineData(
        Language.Spanish,
        "a: lo acordado es approve (OR-01; OR-02), la política decide decline (OR-01; OR-02), con margen: 7.99 %; señales: bloqueado"
    )]
    [InlineData(
        Language.SimplifiedChinese,
        "a：约定为approve (OR-01; OR-02)，政策判定为decline (OR-01; OR-02)，条件为毛利率: 7.99 %; 标记: 冻结"
    )]
    public void A_deviation_is_told_in_words(Language language, string words)
    {
        var cases = CaseFile
            .Read(Orders, Header + Row.Replace("decline", "approve", StringComparison.Ordinal), "cases.csv")
            .Required();

        Assert.Equal(words, Assert.Single(BoundaryCases.Check(Orders, cases)).ToString(language));
    }

    [Fact]
    public void A_case_on_another_scale_is_refused()
    {
        var asNumber = Features<Client>.Number(
            "margin",
            Label.Same("margin"),
            Label.Same("points"),
            1,
            client => client.DaysLate
        );
        var other = CaseSubject.Of(
            new ObjectionPolicy<Client>(
                PolicyIdentity.ShippedDefault("orders", "2"),
                Verdict.Refer(0),
                new Rule<Client, Verdict>("OR-01", asNumber.Below(8), Verdict.Decline)
            )
        );

        Assert.Throws<ArgumentException>(() => BoundaryCases.Check(other, BoundaryCases.Of(Orders).Cases));
    }
}
