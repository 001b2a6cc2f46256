using System.Linq.Expressions;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>
/// One random case in memory, by the plain reading, and in SQLite: every truth and outcome of every client by one wide query over
/// each map, and the sets that Where, GroupBy and ExecuteUpdate make.
/// </summary>
internal sealed class QueryAgreement(ClientDatabase database, QueryCase random, Tally tally)
{
    private static readonly FeatureMap<Client, ClientRow>[] Maps = [ClientMaps.Codes, ClientMaps.Values];

    public void Check()
    {
        database.Fill(random.Book);
        foreach (var each in Maps)
        {
            AssertAnswers(each);
        }

        var map = Maps[random.Tiers.Length % Maps.Length];
        AssertSets(random.Tiers[0].When, map);
        AssertGroups(map);
        AssertUpdate(map);
        AssertScores();
        new CaseTally(random, tally).Note();
    }

    private void AssertAnswers(FeatureMap<Client, ClientRow> map)
    {
        var answers = Answers(map).ToList();
        var rows = database.Clients.OrderBy(row => row.Id).Select(Together(answers.Select(answer => answer.InSql))).ToList();
        Assert.Equal(random.Book.Length, rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            for (var column = 0; column < answers.Count; column++)
            {
                var (what, _, inMemory, plain) = answers[column];
                var client = random.Book[index];
                if (inMemory(client) != plain(client) || rows[index][column] != plain(client))
                {
                    Assert.Fail(
                        $"{what}: plain {plain(client)}, memory {inMemory(client)}, SQL {rows[index][column]} for {client}"
                    );
                }
            }
        }

        tally.Note("answers compared", rows.Count * answers.Count);
    }

    // law:S3, law:S4
    private void AssertSets(Specification<Client> statement, FeatureMap<Client, ClientRow> map)
    {
        List<int> InSql(Specification<Client> some, Truth truth) =>
            [.. database.Clients.Where(some.Over(map, truth)).Select(row => row.Id).OrderBy(id => id)];
        List<int> InMemory(Truth truth) =>
            [.. Enumerable.Range(1, random.Book.Length).Where(id => statement.Evaluate(random.Book[id - 1]) == truth)];

        var (yes, no, unknown) = (InSql(statement, Truth.Yes), InSql(!statement, Truth.Yes), InSql(statement, Truth.Unknown));

        Assert.Equal(InMemory(Truth.Yes), yes);
        Assert.Equal(InMemory(Truth.No), no);
        Assert.Equal(InMemory(Truth.Unknown), unknown);
        Assert.Equal(database.Clients.Count(), yes.Count + no.Count + unknown.Count);
    }

    private void AssertGroups(FeatureMap<Client, ClientRow> map)
    {
        var table = random.Table(HitPolicy.First);

        Assert.Equal(
            random.Book.GroupBy(table.Choose).Select(group => (group.Key, group.Count())).Order(),
            database
                .Clients.GroupBy(map.Outcome(table))
                .Select(group => new { group.Key, Count = group.Count() })
                .AsEnumerable()
                .Select(group => (group.Key, group.Count))
                .Order()
        );
    }

    private void AssertUpdate(FeatureMap<Client, ClientRow> map)
    {
        var table = random.Table(HitPolicy.Strictest);

        database.Clients.ExecuteUpdate(update => update.SetProperty(row => row.Tier, map.Outcome(table)));

        Assert.Equal(
            random.Book.Select(table.Choose),
            database.Clients.OrderBy(row => row.Id).Select(row => row.Tier).ToList()
        );
    }

    private void AssertScores()
    {
        foreach (var client in random.Book)
        {
            var (points, measured, covered) = PlainReading.Score(random.Scorecard, client);
            var isDetermined =
                covered * 10_000 >= (long)random.Scorecard.MinimumCoverage.BasisPoints * random.Scorecard.TotalPoints
                && measured > 0;
            Assert.Equal(
                isDetermined ? decimal.Round(points * 100m / measured, 2, MidpointRounding.ToEven) : null,
                random.Scorecard.Score(client, new(2026, 6, 30)).Score
            );
            tally.Note(isDetermined ? "score determined" : "score undetermined");
        }
    }

    private IEnumerable<(string What, LambdaExpression InSql, Func<Client, long> InMemory, Func<Client, long> Plain)> Answers(
        FeatureMap<Client, ClientRow> map
    )
    {
        foreach (var rule in random.Tiers)
        {
            yield return (
                $"the truth of {rule.When}",
                map.Truth(rule.When),
                client => (long)rule.When.Evaluate(client),
                client => (long)PlainReading.Of(rule.When, client)
            );
        }

        foreach (var (hit, plain) in PlainTables)
        {
            var table = random.Table(hit);
            yield return (
                $"the {hit} outcome",
                ReferenceEquals(map, ClientMaps.Codes) ? map.OutcomeCode(table) : map.Outcome(table),
                client => table.Outcomes.Encode(table.Choose(client)),
                client => (long)plain(random, client)
            );
        }

        var policy = random.Policy;
        yield return (
            "the verdict",
            map.OutcomeCode(policy),
            client => VerdictScale.Instance.Encode(policy.Choose(client)),
            client => VerdictScale.Instance.Encode(PlainReading.Objections(random, client))
        );
        var collecting = random.Collecting;
        foreach (var tier in random.Tiers.Select(rule => rule.Outcome).Distinct())
        {
            yield return (
                $"whether {tier} is met",
                map.Truth(collecting, tier),
                client => (long)collecting.Choose(client)[tier],
                client => (long)PlainReading.Collected(random, tier, client)
            );
        }

        Func<Client, long>[] scores =
        [
            client => PlainReading.Score(random.Scorecard, client).Points,
            client => PlainReading.Score(random.Scorecard, client).Measured,
            client => PlainReading.Score(random.Scorecard, client).Covered,
        ];
        yield return ("the points", map.Points(random.Scorecard), scores[0], scores[0]);
        yield return ("the measured points", map.MeasuredPoints(random.Scorecard), scores[1], scores[1]);
        yield return ("the covered points", map.CoveredPoints(random.Scorecard), scores[2], scores[2]);
    }

    private static readonly (HitPolicy Hit, Func<QueryCase, Client, Tier> Plain)[] PlainTables =
    [
        (HitPolicy.First, PlainReading.First),
        (HitPolicy.Strictest, PlainReading.Strictest),
        (HitPolicy.Unique, PlainReading.Unique),
    ];

    // A compiled query for each answer would take most of the time, so one query selects them all.
    private static Expression<Func<ClientRow, long[]>> Together(IEnumerable<LambdaExpression> values)
    {
        var row = Expression.Parameter(typeof(ClientRow), "row");
        return Expression.Lambda<Func<ClientRow, long[]>>(
            Expression.NewArrayInit(
                typeof(long),
                values.Select(value => Expression.Convert(Rebinding.Replace(value, row), typeof(long)))
            ),
            row
        );
    }
}
