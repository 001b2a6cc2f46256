using System.Linq.Expressions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Answers that a host keeps elsewhere than in a plain column of the entity.</summary>
public sealed class HostShapeTests : IDisposable
{
    private static readonly Turnover None = new(null, "EUR");

    private readonly CompanyDatabase database;

    public HostShapeTests()
    {
        var parent = new Company
        {
            Id = 1,
            Turnover = new(100, "EUR"),
            LateHundredths = 50,
        };
        parent.Branches.Add(new() { Id = 2, Turnover = new(99, "EUR") });
        parent.Branches.Add(
            new()
            {
                Id = 3,
                Turnover = new(100, "USD"),
                LateHundredths = 51,
            }
        );
        database = CompanyDatabase.With(parent, new() { Id = 4, Turnover = None });
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void A_member_of_a_complex_value_is_a_column() =>
        Assert.Equal([1, 3], Ids(Clients.Revenue.AtLeast(Money.Eur(1)), Clients.Revenue, row => row.Turnover.MinorUnits));

    [Fact]
    public void An_amount_in_another_currency_can_be_left_unknown()
    {
        Expression<Func<Company, long?>> euros = row => row.Turnover.Currency == "EUR" ? row.Turnover.MinorUnits : null;

        Assert.Equal([1], Ids(Clients.Revenue.AtLeast(Money.Eur(1)), Clients.Revenue, euros));
        Assert.Equal([2], Ids(!Clients.Revenue.AtLeast(Money.Eur(1)), Clients.Revenue, euros));
        Assert.Equal([3, 4], Ids(!Clients.Revenue.IsKnown, Clients.Revenue, euros));
    }

    [Fact]
    public void A_number_of_children_is_an_answer() =>
        Assert.Equal([1], Ids(Clients.Orders.AtLeast(2), Clients.Orders, row => row.Branches.Count));

    [Fact]
    public void A_greatest_of_no_children_is_unknown() =>
        Assert.Equal(
            [2, 3, 4],
            Ids(!Clients.DaysLate.IsKnown, Clients.DaysLate, row => row.Branches.Max(branch => branch.LateHundredths))
        );

    [Fact]
    public void An_answer_of_an_absent_parent_is_unknown()
    {
        Expression<Func<Company, long?>> column = row => (int?)row.Parent!.Id;

        Assert.Equal([2, 3], Ids(Clients.Orders.Is(1), Clients.Orders, column));
        Assert.Equal([1, 4], Ids(!Clients.Orders.IsKnown, Clients.Orders, column));
        Assert.Empty(Ids(!Clients.Orders.Is(1), Clients.Orders, column));
    }

    [Fact]
    public void A_statement_is_asked_of_children()
    {
        var late = Clients.DaysLate.Above(0.5m).Over(Map(Clients.DaysLate, row => row.LateHundredths));

        Assert.Equal([1], database.Companies.Where(row => row.Branches.AsQueryable().Any(late)).Select(row => row.Id).ToList());
    }

    [Fact]
    public void A_statement_over_a_statement_about_children_keeps_the_rows_apart()
    {
        var late = Clients.DaysLate.IsKnown.Over(Map(Clients.DaysLate, row => row.LateHundredths));
        var some = Map(Clients.Orders, row => row.Branches.AsQueryable().Count(late))
            .MapCode(Clients.DaysLate, row => row.LateHundredths);

        Assert.Equal(
            [1],
            database
                .Companies.Where((Clients.Orders.Is(1) & Clients.DaysLate.Is(0.5m)).Over(some))
                .Select(row => row.Id)
                .ToList()
        );
    }

    private static FeatureMap<Client, Company> Map(Feature<Client> feature, Expression<Func<Company, long?>> column) =>
        new FeatureMap<Client, Company>().MapCode(feature, column);

    private List<int> Ids(Specification<Client> statement, Feature<Client> feature, Expression<Func<Company, long?>> column) =>
        [.. database.Companies.Where(statement.Over(Map(feature, column))).Select(row => row.Id).OrderBy(id => id)];
}
