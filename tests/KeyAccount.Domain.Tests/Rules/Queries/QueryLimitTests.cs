using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>The largest policies still run: a database has limits of its own on the depth of a condition.</summary>
public class QueryLimitTests
{
    private static readonly Client[] Book =
    [
        new(),
        .. Enumerable.Range(0, 70).Select(orders => new Client { Orders = orders }),
    ];

    [Theory]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.Strictest)]
    [InlineData(HitPolicy.Unique)]
    public void A_table_of_as_many_rules_as_are_allowed_runs(HitPolicy hit)
    {
        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.SignedBy("an owner", "wide", "1"),
            Clients.Tiers,
            hit,
            otherwise: Tier.Open,
            whenUnknown: Tier.Silver,
            [
                .. Enumerable
                    .Range(1, Policy.MaximumRules)
                    .Select(number => new Rule<Client, Tier>($"R-{number}", Clients.Orders.Is(number), (Tier)(number % 4))),
            ]
        );
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Select(table.Choose),
            database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Codes.Outcome(table)).ToList()
        );
    }

    [Fact]
    public void A_policy_of_as_many_levels_as_are_allowed_runs()
    {
        var policy = new ObjectionPolicy<Client>(
            PolicyIdentity.SignedBy("an owner", "high", "1"),
            Verdict.Refer(31),
            [
                .. Enumerable
                    .Range(0, Verdict.HighestLevel + 1)
                    .Select(level => new Rule<Client, Verdict>(
                        $"R-{level}",
                        Clients.Orders.Is(level + 1),
                        Verdict.Refer(level)
                    )),
            ]
        );
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Select(client => VerdictScale.Instance.Encode(policy.Choose(client))),
            database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Codes.OutcomeCode(policy)).ToList()
        );
    }

    [Fact]
    public void A_statement_as_deep_as_is_allowed_runs()
    {
        var statement = Clients.Orders.Is(0);
        for (var depth = 2; depth <= Specification<Client>.MaximumDepth; depth++)
        {
            statement = depth % 2 == 0 ? Clients.Orders.Is(depth) | statement : Clients.Orders.Below(depth) & statement;
        }

        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Select(statement.Evaluate),
            database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Codes.Truth(statement)).ToList()
        );
    }

    [Fact]
    public void A_statement_of_many_parts_runs()
    {
        var statement = Specification<Client>.Any(Enumerable.Range(1, 500).Select(orders => Clients.Orders.Is(orders * 2)));
        using var database = ClientDatabase.With(Book);

        Assert.Equal(Book.Count(statement.IsSatisfiedBy), database.Clients.Count(statement.Over(ClientMaps.Codes)));
    }
}
