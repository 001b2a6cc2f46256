using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>Parts within the window need what their sum needs: law:D4, law:E3.</summary>
public class SplittingTests
{
    private readonly Desk desk = new(Firm.Authority);

    [Fact]
    public void The_part_that_crosses_a_limit_needs_the_level_of_the_sum()
    {
        for (var part = 0; part < 10; part++)
        {
            desk.Submit($"p{part}", 10);
        }
        Assert.Equal(RouteKind.OwnAuthority, desk.Request("p9").Route.Kind);
        desk.Submit("last", 0.01m);
        Assert.Equal("manager", desk.Request("last").Route.Steps.Single().Rank);
        Assert.Equal(10_001, desk.Request("last").Route.Counted.ValueOf(Firm.Amount));
    }

    [Fact]
    public void However_it_is_split_the_last_part_needs_no_less_than_the_whole()
    {
        var levels = new HashSet<int>();
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var whole = random.Next(2, 250_000);
            var split = new Desk(Firm.Authority);
            var (left, part) = (whole, 0);
            while (left > 0)
            {
                var size = Math.Min(left, random.Next(1, 1 + (whole / random.Next(1, 9))));
                left -= size;
                split.AtDay(part * 0.5).Submit($"p{part++}", size / 100m);
            }
            var last = split.Request($"p{part - 1}").Route.Verdict;
            Assert.Equal(Firm.Ladder.Route(Firm.Of(whole / 100m)).Verdict, last);
            levels.Add(last.Level ?? -1);
        }
        Assert.Equal([-1, 1, 2], levels.Order());
    }

    [Fact]
    public void A_thousand_parts_just_below_a_limit_need_the_highest_rank()
    {
        var authority = Authority.Of(
            AuthorityLadder.Of(Firm.Terms with { Window = NodaTime.Duration.FromSeconds(1_000) }),
            Firm.SalesPeople,
            Firm.Year
        );
        var split = new Desk(authority);
        for (var part = 0; part < 1_000; part++)
        {
            split.AtDay(part / 86_400.0).Submit($"p{part}", 99);
        }
        Assert.Equal("director", split.Request("p999").Route.Steps.Single().Rank);
        Assert.Equal(9_900_000, split.Request("p999").Route.Counted.ValueOf(Firm.Amount));
    }

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30, false)]
    public void The_window_reaches_back_to_just_after_its_start(double day, bool counts)
    {
        desk.Submit("first", 100);
        desk.AtDay(day).Submit("second", 1);
        Assert.Equal(counts, desk.Request("second").Route.Kind == RouteKind.Signatures);
    }

    [Fact]
    public void Another_subject_counts_apart()
    {
        desk.Submit("first", 100);
        desk.Submit("second", Firm.Content(100, "c-2"));
        Assert.Equal(RouteKind.OwnAuthority, desk.Request("second").Route.Kind);
    }

    [Fact]
    public void What_was_declined_taken_back_or_annulled_does_not_count()
    {
        desk.Submit("declined", 500);
        desk.Decline("declined", "mia");
        desk.Submit("withdrawn", 500);
        desk.Do(ApprovalCommand.Withdraw("w", "withdrawn", "rita"));
        desk.Submit("annulled", 500);
        desk.Do(ApprovalCommand.Annul("a", "annulled", "dora", "a mistake"));
        desk.Submit("next", 100);
        Assert.Equal(RouteKind.OwnAuthority, desk.Request("next").Route.Kind);
    }

    [Fact]
    public void What_replaces_a_request_does_not_count_with_it()
    {
        desk.Submit("first", 600);
        desk.Submit("second", 700, replaces: "first");
        Assert.Equal(70_000, desk.Request("second").Route.Counted.ValueOf(Firm.Amount));
    }

    [Fact]
    public void A_figure_below_zero_makes_no_room_and_one_of_zero_counts_alone()
    {
        desk.Submit("less", -500);
        desk.Submit("first", 100);
        desk.Submit("second", 1);
        desk.Submit("nothing", 0);
        Assert.Equal(10_100, desk.Request("second").Route.Counted.ValueOf(Firm.Amount));
        Assert.Equal(RouteKind.OwnAuthority, desk.Request("nothing").Route.Kind);
    }

    [Fact]
    public void Another_currency_in_the_window_is_not_evaded()
    {
        var dollars = AuthorityLadder.Of(
            Firm.Terms with
            {
                Dimensions = [Dimension.Amount("amount", Currency.Usd).Accumulating(), Firm.Discount, Firm.Margin],
            }
        );
        desk.Submit("euros", 1);
        desk.Authority = Authority.Of(dollars, Firm.SalesPeople, Firm.Year);
        desk.Submit("dollars", Firm.Content(Measures.None.With(dollars.Terms.Dimensions[0], Money.Usd(1))));
        Assert.Equal("director", desk.Request("dollars").Route.Steps.Single().Rank);
    }
}
