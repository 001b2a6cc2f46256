using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>A ladder on which a request could never be granted is refused, with the request.</summary>
public class DeadEndTests
{
    [Fact]
    public void A_rank_without_people_is_a_dead_end()
    {
        var end = Only(Staff.Of([Firm.Holds("mia", "manager"), Firm.Holds("max", "manager")]));
        Assert.Equal((null, "director", 0), (end.Requester, end.Rank, end.Eligible));
        Assert.Equal("director", Firm.Ladder.Route(end.Asked).Steps.Single().Rank);
    }

    [Fact]
    public void The_only_holder_of_the_highest_rank_could_never_ask()
    {
        var end = Only(Staff.Of([Firm.Holds("mia", "manager"), Firm.Holds("dora", "director")]));
        Assert.Equal(("dora", "director", 0, 1), (end.Requester, end.Rank, end.Eligible, end.Quorum));
        Assert.Contains("a request by dora for amount", end.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_delegates_to_the_only_other_one_could_not_ask_meanwhile()
    {
        var period = new NodaTime.Interval(Firm.Start + Duration.FromDays(9), Firm.Start + Duration.FromDays(10));
        var end = Only(Firm.SalesPeople.With(new Delegation("dora", "dan", period)));
        Assert.Equal(("dora", period.Start), (end.Requester, end.At));
    }

    [Fact]
    public void A_holder_who_leaves_leaves_a_dead_end_behind()
    {
        var leaves = Firm.Start + Duration.FromDays(100);
        var end = Only(
            Staff.Of(
                Firm.SalesPeople.Holdings.Select(one =>
                    one.Person == "dan" ? one with { During = new(Firm.Start, leaves) } : one
                )
            )
        );
        Assert.Equal(("dora", leaves), (end.Requester, end.At));
    }

    [Fact]
    public void A_quorum_larger_than_the_board_is_a_dead_end()
    {
        var terms = Firm.Terms with { Ranks = [.. Firm.Terms.Ranks[..2], AuthorityRank.Named("director", quorum: 2)] };
        var ends = Authority.DeadEndsOf(AuthorityLadder.Of(terms), Firm.SalesPeople, Firm.Year);
        Assert.Equal((1, 2), (ends.Single().Eligible, ends.Single().Quorum));
    }

    [Fact]
    public void An_authority_with_a_dead_end_cannot_be_made() =>
        Assert.Contains(
            "1 dead ends, the first",
            Assert
                .Throws<ArgumentException>(() =>
                    Firm.Authority.With(Staff.Of([Firm.Holds("mia", "manager"), Firm.Holds("dora", "director")]))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Absences_pass_and_are_no_dead_end() =>
        Assert.Empty(
            Authority.DeadEndsOf(
                Firm.Ladder,
                Staff.Of(
                    Firm.SalesPeople.Holdings,
                    absences: Firm.SalesPeople.Holdings.Select(one => new Absence(one.Person, Firm.Year))
                ),
                Firm.Year
            )
        );

    [Fact]
    public void Nobody_belongs_to_two_columns_at_once() =>
        Assert.Contains(
            "'mia' is in sales and in finance",
            Assert
                .Throws<ArgumentException>(() =>
                    Staff.Of([Firm.Holds("mia", "manager"), Firm.Holds("mia", "manager", "finance")])
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Delegations_in_a_circle_are_refused() // law:D3
    {
        Delegation[] circle = [new("a", "b", Firm.Year), new("b", "c", Firm.Year), new("c", "a", Firm.Year)];
        Assert.Contains(
            "a to b to c to a",
            Assert.Throws<ArgumentException>(() => Staff.Of([], circle)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Staff.Of([], [new("a", "a", Firm.Year)]));
    }

    [Fact]
    public void Delegations_there_and_back_at_different_times_are_no_circle()
    {
        var middle = Firm.Start + Duration.FromDays(100);
        Delegation[] turns = [new("a", "b", new(Firm.Start, middle)), new("b", "a", new(middle, Firm.Year.End))];
        Assert.Equal(2, Staff.Of([], turns).Delegations.Length);
    }

    [Fact]
    public void People_hold_what_the_ladder_knows_for_a_period_that_ends()
    {
        Assert.Throws<ArgumentException>(() => Authority.Of(Firm.Ladder, Staff.Of([Firm.Holds("mia", "emperor")]), Firm.Year));
        Assert.Throws<ArgumentException>(() =>
            Firm.Authority.With(Firm.SalesPeople.With(new Delegation("mia", "max", Firm.Year) { UpToRank = "emperor" }))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Staff.Of([new("mia", "sales", "manager", new(Firm.Start, Firm.Start))])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Staff.Of([new("mia", "sales", "manager", new(Firm.Start, null))]));
    }

    private static DeadEnd Only(Staff staff) => Assert.Single(Authority.DeadEndsOf(Firm.Ladder, staff, Firm.Year));
}
