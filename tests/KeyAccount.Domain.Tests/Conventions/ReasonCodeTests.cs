using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Documentation;

namespace KeyAccount.Domain.Tests.Conventions;

public class ReasonCodeTests
{
    private static readonly IReadOnlyList<(string Policy, string Code)> Shipped = [.. ReasonCodes.Shipped];

    [Fact]
    public void No_two_rules_that_we_ship_have_the_same_code() => Assert.Empty(ReasonCodes.Shared(Shipped));

    [Theory]
    [InlineData("account-kinds", 4)]
    [InlineData("account-tiers", 4)]
    [InlineData("account-attractiveness", 5)]
    [InlineData("account-strength", 5)]
    public void The_check_knows_every_rule_that_we_ship(string policy, int rules) =>
        Assert.Equal(rules, Shipped.Count(code => code.Policy == policy));

    [Fact]
    public void A_code_planted_in_two_policies_is_found() =>
        Assert.Equal(["P-1"], ReasonCodes.Shared(ReasonCodes.In(Planted("one", "P-1", "P-2"), Planted("two", "P-3", "P-1"))));

    private static ObjectionPolicy<Client> Planted(string id, params string[] codes) =>
        new(
            PolicyIdentity.ShippedDefault(id, "1"),
            Verdict.Refer(0),
            [.. codes.Select(code => new Rule<Client, Verdict>(code, Ask.DaysOverdue.Above(60), Verdict.Decline))]
        );
}
