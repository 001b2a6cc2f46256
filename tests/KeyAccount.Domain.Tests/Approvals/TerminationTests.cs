using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>Every request on every ladder that can be built ends; a failure names the seed of its ladder.</summary>
public class TerminationTests
{
    private const int Ladders = 1_500;

    [Fact]
    public void Every_request_on_a_built_ladder_ends_and_can_be_granted_while_nobody_is_away()
    {
        var coverage = new Coverage(
            "built",
            "dead end",
            "granted",
            "unanswered",
            "refused",
            "escalated",
            "delegate signed",
            "carried",
            "own authority"
        );
        for (var seed = 1; seed <= Ladders; seed++)
        {
            var random = new Random(seed);
            var ladder = DrawLadder(random);
            var staff = DrawStaff(random, ladder);
            var ends = Authority.DeadEndsOf(ladder, staff, Firm.Year);
            coverage.Note("dead end", !ends.IsEmpty);
            coverage.Note("built", ends.IsEmpty);
            if (!ends.IsEmpty)
            {
                AssertStuck(ladder, staff, ends[random.Next(ends.Length)]);
                continue;
            }
            for (var asked = 0; asked < 6; asked++)
            {
                AssertEnds(random, Authority.Of(ladder, staff, Firm.Year), coverage, $"seed {seed}, request {asked}");
            }
        }
        coverage.AssertComplete();
    }

    /// <summary>The witness is one: with so many of the rank and above, the rank it names is called for and cannot sign.</summary>
    private static void AssertStuck(AuthorityLadder ladder, Staff staff, DeadEnd end)
    {
        var rank = ladder.Terms.Ranks.Select(one => one.Name).ToList();
        var route = ladder.Route(end.Asked, end.AtLeastRank);
        Assert.Contains(route.Steps, step => (step.Column, step.Rank, step.Quorum) == (end.Column, end.Rank, end.Quorum));
        var left = staff
            .Holdings.Where(one =>
                one.Column == end.Column
                && rank.IndexOf(one.Rank) >= rank.IndexOf(end.Rank)
                && one.During.Contains(end.At)
                && one.Person != end.Requester
                && !staff.Delegations.Any(given =>
                    given.From == end.Requester && given.To == one.Person && given.During.Contains(end.At)
                )
            )
            .Select(one => one.Person)
            .Distinct()
            .Count();
        Assert.Equal((left, true), (end.Eligible, left < end.Quorum));
    }

    private static void AssertEnds(Random random, Authority authority, Coverage coverage, string where)
    {
        var awayUntil = random.Next(3) == 0;
        if (awayUntil)
        {
            var away = authority
                .Staff.Holdings.Where(_ => random.Next(4) > 0)
                .Select(one => new Absence(one.Person, Firm.Year));
            authority = authority.With(Staff.Of(authority.Staff.Holdings, authority.Staff.Delegations, away));
        }
        var desk = new Desk(authority);
        var measures = DrawMeasures(random, authority.Ladder);
        var answer = desk.Submit("r", Firm.Content(measures), requester: Name(random.Next(12)));
        if (!answer.IsCarriedOut)
        {
            coverage.Note("refused", true);
            Assert.NotEqual(ApprovalRefusalReason.NobodyEligible, answer.Refusal!.Reason);
            return;
        }
        coverage.Note("own authority", desk.Request("r").Route.Kind == RouteKind.OwnAuthority);
        for (var day = 0; day <= 10 && desk.Request("r").IsOpenAt(desk.AtDay(day).Now); day++)
        {
            var asked = desk.Authority.AskedFor(desk.Request("r"), desk.Now);
            Assert.True(awayUntil || !asked.IsEmpty, where);
            coverage.Note("escalated", desk.Request("r").EscalationsAt(desk.Now) > 0);
            while (!asked.IsEmpty && (!awayUntil || random.Next(3) == 0))
            {
                var one = asked[random.Next(asked.Length)];
                var column = desk.Request("r").Route.Steps[one.Step].Column;
                Assert.True(desk.Approve("r", one.Person, column, one.OnBehalfOf).IsCarriedOut, where);
                coverage.Note("delegate signed", one.Person != one.OnBehalfOf);
                asked = desk.Authority.AskedFor(desk.Request("r"), desk.Now);
            }
        }
        var request = desk.Request("r");
        Assert.False(request.IsOpenAt(request.Deadline), where);
        Assert.True(awayUntil || request.ApprovedAt is not null, where);
        coverage.Note("granted", request.ApprovedAt is not null && !request.Signatures.IsEmpty);
        coverage.Note("unanswered", request.ApprovedAt is null && request.StateAt(request.Deadline) == ApprovalState.Declined);
        coverage.Note("carried", request.Signatures.Any(one => one.IsCarried));
        AssertDuties(request);
    }

    /// <summary>law:D3, law:E4.</summary>
    private static void AssertDuties(ApprovalRequest request)
    {
        Assert.DoesNotContain(
            request.Signatures,
            one => one.Person == request.Requester || one.OnBehalfOf == request.Requester
        );
        foreach (var step in request.Signatures.GroupBy(one => one.Step))
        {
            Assert.Equal(step.Count(), step.Select(one => one.Person).Distinct().Count());
            Assert.Equal(step.Count(), step.Select(one => one.OnBehalfOf).Distinct().Count());
        }
        var columns = request.Signatures.GroupBy(one => one.Person);
        Assert.All(columns, one => Assert.Single(one.Select(given => request.Route.Steps[given.Step].Column).Distinct()));
    }

    internal static AuthorityLadder DrawLadder(Random random)
    {
        var ranks = Enumerable
            .Range(0, random.Next(1, 5))
            .Select(level => AuthorityRank.Named($"r{level}", random.Next(5) == 0 ? 2 : 1));
        string[] columns = random.Next(2) == 0 ? ["sales"] : ["sales", "finance"];
        Dimension[] dimensions = [Firm.Amount, Firm.Margin];
        var levels = ranks.ToList();
        var own = levels.Count > 1 && random.Next(2) == 0 ? "r0" : null;
        var grants =
            from column in columns
            from dimension in dimensions
            where column == "sales" || dimension.Name == "amount"
            from grant in DrawLimits(random, dimension, levels.Count, own is not null)
                .Select((limit, level) => new AuthorityGrant(column, $"r{level}", dimension.Name, limit))
            select grant;
        return AuthorityLadder.Of(
            new()
            {
                Identity = PolicyIdentity.SignedBy("the owner", "random", "1"),
                Ranks = [.. levels],
                Columns = [.. columns],
                Dimensions = [.. dimensions],
                Grants = [.. grants],
                Times = Firm.Times,
                Order = random.Next(2) == 0 ? StepOrder.InOrder : StepOrder.Parallel,
                Climbs = random.Next(2) == 0,
                OwnAuthority = own,
                Window = Duration.FromDays(30),
            }
        );
    }

    internal static Measures DrawMeasures(Random random, AuthorityLadder ladder) =>
        ladder.Terms.Dimensions.Aggregate(
            Measures.None,
            (measures, dimension) =>
                measures.All.IsEmpty || random.Next(2) == 0 ? measures.With(dimension, random.Next(0, 110)) : measures
        );

    private static IEnumerable<AuthorityLimit> DrawLimits(Random random, Dimension dimension, int levels, bool boundsFirst)
    {
        var nobody = random.Next(0, 3) == 0 ? random.Next(0, levels) : 0;
        var unlimited = random.Next(2) == 0 ? random.Next(boundsFirst ? 1 : 0, levels + 1) : levels;
        var bounds = Enumerable.Range(0, levels).Select(_ => (long)random.Next(0, 100)).Order().ToList();
        return bounds.Select(
            (bound, level) =>
                level >= unlimited ? AuthorityLimit.Unlimited
                : level < nobody ? AuthorityLimit.Nobody
                : AuthorityLimit.To(dimension.Riskier == RiskDirection.Higher ? bound : 100 - bound)
        );
    }

    private static Staff DrawStaff(Random random, AuthorityLadder ladder)
    {
        var levels = ladder.Terms.Ranks.Length;
        var columns = ladder.Terms.Columns.Length;
        var holdings = Enumerable
            .Range(0, random.Next(2, 14))
            .SelectMany(person =>
                Enumerable
                    .Range(0, random.Next(1, 3))
                    .Select(_ =>
                        Firm.Holds(
                            Name(person),
                            $"r{(random.Next(2) == 0 ? levels - 1 : random.Next(0, levels))}",
                            ladder.Terms.Columns[person % columns]
                        )
                    )
            )
            .ToList();
        return Staff.Of(holdings, Enumerable.Range(0, random.Next(0, 4)).Select(_ => DrawDelegation(random)));
    }

    // From a lower number to a higher one, so never in a circle, and by twos, so never to another column.
    private static Delegation DrawDelegation(Random random)
    {
        var from = random.Next(0, 8);
        var start = Firm.Start + Duration.FromDays(random.Next(0, 3));
        return new(Name(from), Name(from + (2 * random.Next(1, 4))), new(start, start + Duration.FromDays(random.Next(1, 20))));
    }

    private static string Name(int person) => $"p{person}";
}
