using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Tables and policies in Where, Select, GroupBy and ExecuteUpdate: one client for each way to an outcome.</summary>
public class OutcomeQueryTests
{
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

    private static readonly Client[] Book =
    [
        Good,
        Good with
        {
            Signs = Signs.Blocked,
        },
        Good with
        {
            Signs = null,
        },
        Good with
        {
            Signs = null,
            DaysLate = 90.01m,
        },
        Good with
        {
            Revenue = Money.Eur(499_999.99m),
        },
        Good with
        {
            Revenue = Money.Eur(99_999.99m),
        },
        Good with
        {
            Revenue = null,
        },
        Good with
        {
            Segment = null,
            Insured = false,
        },
        Good with
        {
            Segment = Segment.Trade,
            Insured = null,
        },
        Good with
        {
            Since = new(2024, 1, 2),
            Insured = false,
        },
        new(),
        Good with
        {
            Signs = Signs.Insolvent,
            Risk = null,
        },
        Good with
        {
            Risk = Risk.High,
            Orders = 11,
        },
        Good with
        {
            DaysLate = 60m,
            Risk = Risk.Middle,
            Orders = 10,
        },
        Good with
        {
            DaysLate = 60.01m,
            Risk = Risk.High,
        },
        Good with
        {
            DaysLate = null,
            Risk = Risk.High,
            Segment = Segment.Trade,
        },
        Good with
        {
            Risk = Risk.Low,
            Segment = null,
            Orders = 5,
        },
        Good with
        {
            Insured = false,
        },
        Good with
        {
            Signs = Signs.Blocked,
            Revenue = Money.Eur(1),
        },
        Good with
        {
            Segment = Segment.Trade,
            Orders = 10,
        },
    ];

    public static TheoryData<HitPolicy> Hits => [.. Enum.GetValues<HitPolicy>()];

    [Theory]
    [MemberData(nameof(Hits))]
    public void A_selected_outcome_is_the_one_chosen_in_memory(HitPolicy hit)
    {
        var table = Clients.Table(hit);
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Select(table.Choose),
            database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Codes.Outcome(table)).ToList()
        );
    }

    [Theory]
    [MemberData(nameof(Hits))]
    public void The_code_of_an_outcome_decodes_to_it(HitPolicy hit)
    {
        var table = Clients.Table(hit);
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Select(table.Choose),
            database
                .Clients.OrderBy(row => row.Id)
                .Select(ClientMaps.Values.OutcomeCode(table))
                .AsEnumerable()
                .Select(table.Outcomes.Decode)
        );
    }

    [Theory]
    [MemberData(nameof(Hits))]
    public void Rows_are_grouped_by_outcome(HitPolicy hit)
    {
        var table = Clients.Table(hit);
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.GroupBy(table.Choose).Select(group => (group.Key, group.Count())).Order(),
            database
                .Clients.GroupBy(ClientMaps.Values.Outcome(table))
                .Select(group => new { group.Key, Count = group.Count() })
                .AsEnumerable()
                .Select(group => (group.Key, group.Count))
                .Order()
        );
    }

    [Theory]
    [MemberData(nameof(Hits))]
    public void Rows_are_updated_to_their_outcome_in_place(HitPolicy hit)
    {
        var table = Clients.Table(hit);
        using var database = ClientDatabase.With(Book);

        var updated = database.Clients.ExecuteUpdate(update =>
            update.SetProperty(row => row.Tier, ClientMaps.Codes.Outcome(table))
        );

        Assert.Equal(Book.Length, updated);
        Assert.Equal(Book.Select(table.Choose), database.Clients.OrderBy(row => row.Id).Select(row => row.Tier).ToList());
    }

    [Fact]
    public void Rows_are_projected_with_their_outcome_and_filtered_by_it()
    {
        var table = Clients.Table();
        using var database = ClientDatabase.With(Book);

        var watched = database
            .Clients.Select(ClientMaps.Codes.Project(table, (row, tier) => new { row.Id, Tier = tier }))
            .Where(client => client.Tier == Tier.Watch)
            .OrderBy(client => client.Id)
            .ToList();

        Assert.Equal([2, 4, 19], watched.Select(client => client.Id));
    }

    [Fact]
    public void The_book_meets_every_outcome() =>
        Assert.All(
            Enum.GetValues<HitPolicy>(),
            hit => Assert.Equal(Enum.GetValues<Tier>().Length, Book.Select(Clients.Table(hit).Choose).Distinct().Count())
        );

    [Fact]
    public void A_verdict_is_the_one_chosen_in_memory()
    {
        using var database = ClientDatabase.With(Book);

        var verdicts = database
            .Clients.OrderBy(row => row.Id)
            .Select(ClientMaps.Codes.OutcomeCode(ClientPolicies.Objections))
            .AsEnumerable()
            .Select(VerdictScale.Instance.Decode)
            .ToList();

        Assert.Equal(Book.Select(ClientPolicies.Objections.Choose), verdicts);
        Assert.Equal(
            [Verdict.Approve, Verdict.Refer(0), Verdict.Refer(1), Verdict.Refer(3), Verdict.Decline],
            verdicts.Distinct().Order()
        );
    }

    [Fact]
    public void A_table_of_verdicts_gives_their_codes()
    {
        var table = new DecisionTable<Client, Verdict>(
            PolicyIdentity.SignedBy("an owner", "verdicts", "1"),
            VerdictScale.Instance,
            HitPolicy.First,
            otherwise: Verdict.Decline,
            whenUnknown: Verdict.Refer(2),
            new Rule<Client, Verdict>("V-1", Clients.Orders.AtLeast(10), Verdict.Approve)
        );
        using var database = ClientDatabase.With(new() { Orders = 10 }, new() { Orders = 9 }, new());

        Assert.Equal(
            [-1L, 63L, 2L],
            database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Codes.OutcomeCode(table)).ToList()
        );
    }

    [Theory]
    [InlineData(Kind.Large)]
    [InlineData(Kind.Strategic)]
    public void A_collected_outcome_is_met_not_met_or_undetermined_as_in_memory(Kind kind)
    {
        using var database = ClientDatabase.With(Book);

        var truths = database
            .Clients.OrderBy(row => row.Id)
            .Select(ClientMaps.Values.Truth(ClientPolicies.Kinds, kind))
            .ToList();

        Assert.Equal(Book.Select(client => ClientPolicies.Kinds.Choose(client)[kind]), truths);
        Assert.Equal(
            truths.Count(truth => truth == Truth.Yes),
            database.Clients.Count(ClientMaps.Values.Met(ClientPolicies.Kinds, kind))
        );
    }

    [Fact]
    public void The_book_meets_every_truth_of_a_collected_outcome() =>
        Assert.Equal(3, Book.Select(client => ClientPolicies.Kinds.Choose(client)[Kind.Strategic]).Distinct().Count());

    [Theory]
    [InlineData(MissingAnswer.Defer)]
    [InlineData(MissingAnswer.Renormalise)]
    [InlineData(MissingAnswer.Worst)]
    public void The_whole_numbers_of_a_score_make_the_score(MissingAnswer missing)
    {
        var scorecard = ClientPolicies.Scorecard(missing);
        Client[] book =
        [
            .. Book,
            new() { Revenue = Money.Eur(99.99m), Risk = (Risk)7 },
            new() { Revenue = Money.Eur(100), Risk = Risk.Middle },
            new() { Revenue = Money.Eur(200), Since = new(2019, 12, 31) },
            new() { Revenue = Money.Eur(200.01m), Since = new(2020, 1, 1) },
        ];
        using var database = ClientDatabase.With(book);

        var scores = database
            .Clients.OrderBy(row => row.Id)
            .Select(
                ClientMaps
                    .Codes.Points(scorecard)
                    .Project(ClientMaps.Codes.MeasuredPoints(scorecard), (row, points, measured) => new { points, measured })
            )
            .ToList();
        var covered = database.Clients.OrderBy(row => row.Id).Select(ClientMaps.Values.CoveredPoints(scorecard)).ToList();

        Assert.Equal(
            book.Select(client => scorecard.Score(client, new(2026, 6, 30)).Score),
            scores.Select(
                (score, index) =>
                    covered[index] * 10_000 < (long)scorecard.MinimumCoverage.BasisPoints * scorecard.TotalPoints
                    || score.measured == 0
                        ? (decimal?)null
                        : decimal.Round(score.points * 100m / score.measured, 2, MidpointRounding.ToEven)
            )
        );
    }

    [Fact]
    public void A_threshold_on_a_score_is_compared_by_multiplication()
    {
        var scorecard = ClientPolicies.Scorecard(MissingAnswer.Worst);
        using var database = ClientDatabase.With(Book);

        Assert.Equal(
            Book.Count(client => scorecard.Score(client, new(2026, 6, 30)).Score >= 50),
            database
                .Clients.Select(
                    ClientMaps
                        .Codes.Points(scorecard)
                        .Project(ClientMaps.Codes.MeasuredPoints(scorecard), (row, points, most) => new { points, most })
                )
                .Count(score => score.points * 100 >= 50 * score.most)
        );
    }
}
