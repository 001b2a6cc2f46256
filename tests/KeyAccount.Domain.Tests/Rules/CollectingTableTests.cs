using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

public class CollectingTableTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Rule<Client, Segment> Health = new("H", Clients.Segment.Is(Segment.Health), Segment.Health);
    private static readonly Rule<Client, Segment> Insured = new("I", Clients.Insured.IsTrue, Segment.Health);
    private static readonly Rule<Client, Segment> Busy = new("B", Clients.Orders.AtLeast(10), Segment.Industry);

    private static readonly CollectingTable<Client, Segment> Table = Of(Health, Insured, Busy);

    [Fact]
    public void Everything_that_is_met_is_collected() =>
        Assert.Equal(
            [Segment.Health, Segment.Industry],
            Table
                .Choose(
                    new()
                    {
                        Segment = Segment.Health,
                        Insured = false,
                        Orders = 10,
                    }
                )
                .Met
        );

    [Theory]
    [InlineData(Segment.Health, null, Truth.Yes)]
    [InlineData(Segment.Trade, true, Truth.Yes)]
    [InlineData(Segment.Trade, false, Truth.No)]
    [InlineData(Segment.Trade, null, Truth.Unknown)]
    [InlineData(null, true, Truth.Yes)]
    [InlineData(null, false, Truth.Unknown)]
    [InlineData(null, null, Truth.Unknown)]
    public void An_outcome_of_two_rules_is_met_by_either(Segment? segment, bool? insured, Truth expected) =>
        Assert.Equal(expected, Table.Choose(new() { Segment = segment, Insured = insured })[Segment.Health]);

    [Fact]
    public void What_an_unknown_answer_leaves_open_is_undetermined() =>
        Assert.Equal([Segment.Industry], Table.Choose(new() { Segment = Segment.Health }).Undetermined);

    [Fact]
    public void The_order_of_rules_changes_nothing_and_the_sets_are_equal() // law:P3
    {
        var client = new Client { Segment = Segment.Health, Orders = 3 };
        var (one, other) = (Table.Choose(client), Of(Busy, Insured, Health).Choose(client));

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Sets_with_another_truth_differ() =>
        Assert.True(Table.Choose(new() { Orders = 10 }) != Table.Choose(new() { Orders = 9 }));

    [Fact]
    public void Sets_of_other_outcomes_differ() => Assert.True(Table.Choose(new()) != Of(Busy).Choose(new()));

    [Fact]
    public void The_default_set_is_empty() => Assert.Empty(default(OutcomeSet<Segment>).All);

    [Fact]
    public void An_outcome_that_the_table_does_not_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => Table.Choose(new())[Segment.Education]);

    [Fact]
    public void The_outcomes_in_doubt_carry_a_question_mark() =>
        Assert.Equal("salud, industria?", Table.Decide(new() { Insured = true }, AsOf).OutcomeText(Language.Spanish));

    [Fact]
    public void Nothing_met_and_nothing_in_doubt_is_a_dash() =>
        Assert.Equal("-", Of(Busy).Decide(new() { Orders = 1 }, AsOf).OutcomeText(Language.English));

    [Fact]
    public void A_table_without_rules_is_refused() => Assert.Throws<ArgumentException>(() => Of());

    [Fact]
    public void An_outcome_that_is_not_declared_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Of(new Rule<Client, Segment>("X", Clients.Insured.IsTrue, (Segment)3))
        );

    private static CollectingTable<Client, Segment> Of(params ImmutableArray<Rule<Client, Segment>> rules) =>
        new(PolicyIdentity.ShippedDefault("kinds", "1"), Clients.Segment.Scale, rules);
}
