using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Documentation;

public sealed class QuerySampleTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Shop shop;

    public QuerySampleTests()
    {
        connection.Open();
        shop = new(new DbContextOptionsBuilder<Shop>().UseSqlite(connection).Options);
        shop.Database.EnsureCreated();
        shop.Customers.AddRange(
            new()
            {
                Id = 1,
                PurchasesInCents = 200_000_00,
                DaysOverdue = 30,
                Margin = Share.Percent(12m),
            },
            new()
            {
                Id = 2,
                PurchasesInCents = 199_999_99,
                DaysOverdue = 0,
                Margin = Share.Percent(40m),
            },
            new()
            {
                Id = 3,
                PurchasesInCents = 200_000_00,
                Margin = Share.Percent(11.99m),
            },
            new() { Id = 4, DaysOverdue = 31 }
        );
        shop.SaveChanges();
    }

    public void Dispose()
    {
        shop.Dispose();
        connection.Dispose();
    }

    [Fact]
    public void A_statement_chooses_rows_by_what_is_known()
    {
        #region queries: a statement
        var good = Ask.Purchases.AtLeast(Money.Eur(200_000m)) & Ask.DaysOverdue.AtMost(30);

        var yes = shop.Customers.Where(good.Over(Shop.Answers)); //                     known to be good
        var no = shop.Customers.Where((!good).Over(Shop.Answers)); //                   known not to be
        var open = shop.Customers.Where(good.Over(Shop.Answers, Truth.Unknown)); //     an answer that matters is missing
        #endregion

        Assert.Equal([1], yes.Select(customer => customer.Id));
        Assert.Equal([2, 4], no.Select(customer => customer.Id));
        Assert.Equal([3], open.Select(customer => customer.Id));
    }

    [Fact]
    public void A_table_gives_an_outcome_for_every_row()
    {
        #region queries: a table
        var service = new DecisionTable<Client, Service>(
            PolicyIdentity.SignedBy("head of sales", "service", "2024-01"),
            NamedScale<Service>.Grade(
                (Service.Standard, Label.Same("standard")),
                (Service.Priority, Label.Same("priority")),
                (Service.Dedicated, Label.Same("dedicated"))
            ),
            HitPolicy.First,
            otherwise: Service.Standard,
            whenUnknown: Service.Standard,
            new Rule<Client, Service>("S-1", Ask.DaysOverdue.Above(60), Service.Standard),
            new Rule<Client, Service>("S-2", Ask.Margin.AtLeast(Share.Percent(12m)), Service.Dedicated),
            new Rule<Client, Service>("S-3", Ask.Purchases.AtLeast(Money.Eur(200_000m)), Service.Priority)
        );
        var chosen = Shop.Answers.Outcome(service);

        var list = shop.Customers.Select(chosen.Project((customer, tier) => new { customer.Name, Service = tier }));
        var count = shop.Customers.GroupBy(chosen).Select(group => new { Service = group.Key, Customers = group.Count() });

        // Writes only the rows whose service changes.
        shop.Customers.Where(chosen.Project((customer, tier) => customer.Service != tier))
            .ExecuteUpdate(update => update.SetProperty(customer => customer.Service, chosen));
        #endregion

        Service[] expected = [Service.Dedicated, Service.Dedicated, Service.Standard, Service.Standard];
        Assert.Equal(expected, list.AsEnumerable().Select(row => row.Service));
        Assert.Equal(2, count.Single(row => row.Service == Service.Dedicated).Customers);
        Assert.Equal(expected, shop.Customers.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Service));
        var sql = Markdown.Blocks(Repository.Read("docs/queries.md"), "sql").ToList();
        Assert.Equal(sql[1], Sql(shop.Customers.Select(Shop.Answers.Project(service, (row, tier) => new { row.Id, tier }))));
    }

    [Fact]
    public void The_page_shows_the_text_that_is_sent()
    {
        var good = Ask.Purchases.AtLeast(Money.Eur(200_000m)) & Ask.DaysOverdue.AtMost(30);

        Assert.Equal(
            Markdown.Blocks(Repository.Read("docs/queries.md"), "sql").First(),
            Sql(shop.Customers.Where((!good).Over(Shop.Answers)).Select(row => row.Id))
        );
    }

    [Fact]
    public void A_score_is_made_of_whole_numbers()
    {
        #region queries: a score
        var scorecard = new Scorecard<Client>(
            PolicyIdentity.SignedBy("head of credit", "standing", "2024-01"),
            totalPoints: 100,
            MissingAnswer.Renormalise,
            minimumCoverage: Share.Percent(50m),
            Ask.Margin.Bands(0).From(Share.Percent(10m), 40).As("ST-1"),
            Ask.DaysOverdue.Bands(60).From(31, 0).As("ST-2")
        );

        // At least 60 of 100, without a division.
        var standing = shop
            .Customers.Where(
                Shop.Answers.CoveredPoints(scorecard).Project((customer, points) => points >= 50) // 50 % of 100 points
            )
            .Where(
                Shop.Answers.Points(scorecard)
                    .Project(
                        Shop.Answers.MeasuredPoints(scorecard),
                        (customer, points, measured) => points * 100 >= 60 * measured
                    )
            );
        #endregion

        Assert.Equal([1, 2], standing.Select(customer => customer.Id));
    }

    private static string Sql(IQueryable query) =>
        query.ToQueryString().ReplaceLineEndings("\n").Replace(".param set", "--", StringComparison.Ordinal);
}
