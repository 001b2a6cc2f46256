using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>What holds of every ladder.</summary>
public class RoutingLawTests
{
    private const int Cases = 20_000;

    [Fact]
    public void A_bigger_request_never_needs_a_lower_rank_and_its_chain_contains_the_shorter_one() // law:D2, law:E2
    {
        var coverage = new Coverage("higher", "same", "beyond", "own authority", "climbs");
        for (var seed = 1; seed <= Cases; seed++)
        {
            var random = new Random(seed);
            var ladder = TerminationTests.DrawLadder(random);
            var small = TerminationTests.DrawMeasures(random, ladder);
            var big = Bigger(random, ladder, small);
            var (less, more) = (ladder.Route(small), ladder.Route(big));
            Assert.True(less.Verdict <= more.Verdict, $"seed {seed}: {less} and {more}");
            if (more.Kind == RouteKind.Signatures)
            {
                foreach (var column in ladder.Terms.Columns)
                {
                    Assert.True(Highest(less, column) <= Highest(more, column), $"seed {seed}: {less} and {more}");
                }
                Assert.True(!ladder.Terms.Climbs || less.Steps.All(more.Steps.Contains), $"seed {seed}: {less} and {more}");
            }
            coverage.Note("higher", less.Verdict < more.Verdict && more.Kind == RouteKind.Signatures);
            coverage.Note("same", less.Steps.SequenceEqual(more.Steps) && small != big);
            coverage.Note("beyond", less.Kind != RouteKind.BeyondAuthority && more.Kind == RouteKind.BeyondAuthority);
            coverage.Note("own authority", less.Kind == RouteKind.OwnAuthority && more.Kind != RouteKind.OwnAuthority);
            coverage.Note("climbs", ladder.Terms.Climbs && more.Steps.Length > less.Steps.Length && !less.Steps.IsEmpty);
        }
        coverage.AssertComplete();
    }

    [Fact]
    public void The_rank_covers_every_dimension_and_the_one_below_does_not()
    {
        var coverage = new Coverage("decided by amount", "decided by margin", "not decided");
        for (var seed = 1; seed <= Cases; seed++)
        {
            var random = new Random(seed);
            var ladder = TerminationTests.DrawLadder(random);
            var asked = TerminationTests.DrawMeasures(random, ladder);
            var route = ladder.Route(asked);
            coverage.Note("not decided", route.Kind == RouteKind.BeyondAuthority);
            foreach (var step in route.Steps.GroupBy(one => one.Column).Select(one => one.Last()))
            {
                var own = route.Reasons.Where(reason => reason.Column == step.Column).ToList();
                Assert.Contains(own, reason => reason.Rank == step.Rank);
                coverage.Note("decided by amount", own.Any(reason => reason.Dimension == "amount"));
                coverage.Note("decided by margin", own.Any(reason => reason.Dimension == "margin"));
                Assert.True(Covers(ladder, asked, step.Column, step.Level), $"seed {seed}: {route}");
                Assert.False(step.Level > 0 && Covers(ladder, asked, step.Column, step.Level - 1), $"seed {seed}: {route}");
            }
        }
        coverage.AssertComplete();
    }

    private static Measures Bigger(Random random, AuthorityLadder ladder, Measures measures)
    {
        var bigger = Measures.None;
        foreach (var dimension in ladder.Terms.Dimensions)
        {
            if (measures.ValueOf(dimension) is { } value)
            {
                var step = random.Next(0, 40) * (dimension.Riskier == RiskDirection.Higher ? 1 : -1);
                bigger = bigger.With(dimension, value + step);
            }
        }
        return bigger;
    }

    private static int Highest(ApprovalRoute route, string column) =>
        route.Steps.Where(step => step.Column == column).Select(step => step.Level).DefaultIfEmpty(-1).Max();

    private static bool Covers(AuthorityLadder ladder, Measures asked, string column, int level) =>
        ladder
            .Terms.Dimensions.Where(dimension => asked.ValueOf(dimension) is not null)
            .Where(dimension => !ladder.LimitOf(column, ladder.Terms.Ranks[^1].Name, dimension.Name).IsNobody)
            .All(dimension =>
                ladder.LimitOf(column, ladder.Terms.Ranks[level].Name, dimension.Name) is var limit
                && (
                    limit.IsUnlimited
                    || (
                        limit.UpTo is { } bound
                        && (
                            dimension.Riskier == RiskDirection.Higher
                                ? asked.ValueOf(dimension) <= bound
                                : asked.ValueOf(dimension) >= bound
                        )
                    )
                )
            );
}
