using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>What the database is sent.</summary>
public class QueryTextTests
{
    public static TheoryData<string, Specification<Client>, string> Comparisons =>
        new()
        {
            { "at least", Clients.Revenue.AtLeast(Money.Eur(5)), "\"c\".\"RevenueMinor\" >= @threshold" },
            { "not at least", !Clients.Revenue.AtLeast(Money.Eur(5)), "\"c\".\"RevenueMinor\" < @threshold" },
            { "above", Clients.Margin.Above(Share.Percent(5)), "\"c\".\"MarginBasisPoints\" > @threshold" },
            { "not above", !Clients.Margin.Above(Share.Percent(5)), "\"c\".\"MarginBasisPoints\" <= @threshold" },
            { "at most", Clients.Since.AtMost(new(2024, 1, 1)), "\"c\".\"SinceDay\" <= @threshold" },
            { "below", Clients.Since.Below(new(2024, 1, 1)), "\"c\".\"SinceDay\" < @threshold" },
            { "is", Clients.Orders.Is(7), "\"c\".\"OrderCount\" = @threshold" },
            { "is not", !Clients.Orders.Is(7), "\"c\".\"OrderCount\" IS NOT NULL AND \"c\".\"OrderCount\" <> @threshold" },
            { "beyond the column", Clients.Orders.AtLeast(5_000_000_000), "0" },
            { "not beyond the column", !Clients.Orders.AtLeast(5_000_000_000), "\"c\".\"OrderCount\" IS NOT NULL" },
            {
                "neighbouring names",
                Clients.Segment.IsAnyOf(Segment.Trade, Segment.Industry, Segment.Health),
                "\"c\".\"SegmentNumber\" >= @threshold AND \"c\".\"SegmentNumber\" <= @threshold1"
            },
            { "marks", Clients.Signs.HasAll(Signs.Blocked | Signs.Disputed), "\"c\".\"SignBits\" & @threshold = @threshold" },
            { "no mark", !Clients.Signs.HasAny(Signs.Blocked), "\"c\".\"SignBits\" & @threshold = 0" },
            { "flag", Clients.Insured.IsFalse, "\"c\".\"InsuredNumber\" = @threshold" },
            { "known", Clients.Revenue.IsKnown, "\"c\".\"RevenueMinor\" IS NOT NULL" },
            { "unknown", !Clients.Revenue.IsKnown, "\"c\".\"RevenueMinor\" IS NULL" },
        };

    [Theory]
    [MemberData(nameof(Comparisons), DisableDiscoveryEnumeration = true)]
    public void A_comparison_is_one_comparison(string what, Specification<Client> specification, string condition)
    {
        using var database = ClientDatabase.Empty();

        Assert.NotEmpty(what);
        Assert.EndsWith(
            $"WHERE {condition}",
            database.Clients.Where(specification.Over(ClientMaps.Codes)).ToQueryString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_is_compared_by_its_converter_and_kept_as_a_parameter()
    {
        using var database = ClientDatabase.Empty();
        var specification = Clients.Since.AtMost(new(2024, 1, 1)) & Clients.Margin.AtLeast(Share.Percent(12));

        Assert.Equal(
            """
            .param set @threshold 19723
            .param set @threshold1 1200

            SELECT "c"."Id"
            FROM "Clients" AS "c"
            WHERE "c"."Since" <= @threshold AND "c"."Margin" >= @threshold1
            """,
            Text(database.Clients.Where(specification.Over(ClientMaps.Values)).Select(row => row.Id))
        );
    }

    [Fact]
    public void A_table_is_a_case_of_labels_and_parameters()
    {
        using var database = ClientDatabase.Empty();
        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.SignedBy("an owner", "text", "1"),
            Clients.Tiers,
            HitPolicy.First,
            otherwise: Tier.Open,
            whenUnknown: Tier.Watch,
            new Rule<Client, Tier>("T-1", Clients.Revenue.AtLeast(Money.Eur(500)), Tier.Gold),
            new Rule<Client, Tier>("T-2", Clients.Orders.Above(10), Tier.Silver)
        );

        Assert.Equal(
            """
            .param set @threshold 50000
            .param set @threshold2 10

            SELECT "c"."Id", CASE
                WHEN "c"."RevenueMinor" >= @threshold THEN 0
                WHEN "c"."RevenueMinor" < @threshold THEN CASE
                    WHEN "c"."OrderCount" > @threshold2 THEN 1
                    WHEN "c"."OrderCount" <= @threshold2 THEN 2
                    ELSE 3
                END
                ELSE 3
            END AS "tier"
            FROM "Clients" AS "c"
            """,
            Text(database.Clients.Select(ClientMaps.Codes.Project(table, (row, tier) => new { row.Id, tier })))
        );
    }

    [Fact]
    public void Two_thresholds_share_one_text()
    {
        using var database = ClientDatabase.Empty();
        string Sql(decimal amount, HitPolicy hit) =>
            WithoutParameters(
                database
                    .Clients.Where(Clients.Revenue.AtLeast(Money.Eur(amount)).Over(ClientMaps.Codes))
                    .Select(ClientMaps.Values.Outcome(Clients.Table(hit)))
                    .ToQueryString()
            );

        Assert.Equal(Sql(1, HitPolicy.Unique), Sql(2, HitPolicy.Unique));
        Assert.NotEqual(Sql(1, HitPolicy.Unique), Sql(1, HitPolicy.First));
    }

    [Fact]
    public void A_query_that_differs_in_thresholds_only_is_compiled_once()
    {
        var compiled = new List<string>();
        using var database = ClientDatabase.Empty(options =>
            // A cache of its own: the queries of other tests would push its one out of a shared cache.
            options.EnableServiceProviderCaching(false).LogTo(compiled.Add, [CoreEventId.QueryCompilationStarting])
        );

        for (var orders = 1; orders <= 5; orders++)
        {
            var specification = Clients.Orders.AtLeast(orders) | Clients.Since.Below(new(2020, 1, orders));
            Assert.Equal(0, database.Clients.Count(specification.Over(ClientMaps.Values)));
        }

        Assert.Single(compiled);
    }

    [Fact]
    public void Nothing_negates_a_condition()
    {
        using var database = ClientDatabase.Empty();
        var specification = !(!(Clients.Orders.AtLeast(3) & !Clients.Insured.IsTrue) | !Clients.Signs.HasAll(Signs.Blocked));

        Assert.DoesNotContain(
            "NOT",
            database
                .Clients.Where(specification.Over(ClientMaps.Values))
                .ToQueryString()
                .Replace("IS NOT NULL", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_outcome_loads_no_column_of_its_features()
    {
        using var database = ClientDatabase.Empty();

        Assert.StartsWith(
            "SELECT CASE",
            WithoutParameters(database.Clients.Select(ClientMaps.Codes.Outcome(Clients.Table())).ToQueryString()),
            StringComparison.Ordinal
        );
    }

    private static string Text(IQueryable query) => query.ToQueryString().ReplaceLineEndings("\n");

    private static string WithoutParameters(string sql) =>
        string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))).Trim();
}
