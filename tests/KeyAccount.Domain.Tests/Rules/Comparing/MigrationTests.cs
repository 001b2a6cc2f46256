using KeyAccount.Domain.Rules.Comparing;

namespace KeyAccount.Domain.Tests.Rules.Comparing;

public class MigrationTests
{
    private static readonly Migration<Tier> Matrix = Migration<Tier>.Of([
        (Tier.Watch, Tier.Gold),
        (Tier.Gold, Tier.Gold),
        (Tier.Gold, Tier.Silver),
        (Tier.Gold, Tier.Gold),
    ]);

    [Fact]
    public void Every_move_is_counted_once()
    {
        Assert.Equal(
            (4, 2, 2, 1, 1),
            (
                Matrix.Total,
                Matrix.Moved,
                Matrix[Tier.Gold, Tier.Gold],
                Matrix[Tier.Gold, Tier.Silver],
                Matrix[Tier.Watch, Tier.Gold]
            )
        );
        Assert.Equal((3, 3), (Matrix.Before(Tier.Gold), Matrix.After(Tier.Gold)));
    }

    [Fact]
    public void The_states_that_occur_are_in_order() => Assert.Equal([Tier.Gold, Tier.Silver, Tier.Watch], Matrix.States);

    [Fact]
    public void A_state_that_does_not_occur_counts_nothing() =>
        Assert.Equal((0, 0, 0), (Matrix[Tier.Open, Tier.Gold], Matrix.Before(Tier.Open), Matrix.After(Tier.Open)));

    [Fact]
    public void The_way_back_is_another_move() => Assert.Equal(0, Matrix[Tier.Silver, Tier.Gold]);

    [Fact]
    public void Nobody_moves_in_an_empty_book()
    {
        var empty = Migration<Tier>.Of([]);

        Assert.Empty(empty.States);
        Assert.Equal((0, 0), (empty.Total, empty.Moved));
    }
}
