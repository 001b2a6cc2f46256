using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>What does not translate, and what translates into something else than was meant.</summary>
public class QueryRefusalTests
{
    private static readonly Specification<Client> Specification = Clients.Orders.AtLeast(3);

    [Fact]
    public void A_specification_asked_inside_a_condition_does_not_translate()
    {
        using var database = ClientDatabase.Empty();

        Assert.Throws<InvalidOperationException>(() =>
            database.Clients.Where(row => Specification.IsSatisfiedBy(Facts(row))).ToList()
        );
    }

    [Fact]
    public void A_specification_asked_inside_a_projection_loads_the_whole_row()
    {
        using var database = ClientDatabase.Empty();
        var specification = Specification;

        var sql = database.Clients.Select(row => specification.IsSatisfiedBy(Facts(row))).ToQueryString();

        Assert.Contains("\"c\".\"DaysLate\"", sql, StringComparison.Ordinal);
        Assert.DoesNotContain(">=", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_computed_by_the_host_does_not_translate()
    {
        using var database = ClientDatabase.Empty();
        var map = new FeatureMap<Client, ClientRow>().MapCode(Clients.Orders, row => Facts(row).Orders);

        Assert.Throws<InvalidOperationException>(() => database.Clients.Where(Specification.Over(map)).ToList());
    }

    [Fact]
    public void A_column_that_the_model_does_not_know_does_not_translate()
    {
        using var database = ClientDatabase.Empty();
        var map = new FeatureMap<Client, ClientRow>().MapCode(Clients.Orders, row => row.Complaints);

        Assert.Throws<InvalidOperationException>(() => database.Clients.Count(Specification.Over(map)));
    }

    private static Client Facts(ClientRow row) => new() { Orders = row.Orders };
}
