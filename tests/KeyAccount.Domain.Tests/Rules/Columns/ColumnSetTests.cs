using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Tests.Rules.Columns;

public class ColumnSetTests
{
    private static readonly PolicyIdentity Identity = PolicyIdentity.ShippedDefault("columns", "1");

    [Fact]
    public void A_question_without_a_column_is_unknown_for_everybody() =>
        Assert.Equal(
            Enumerable.Repeat(Tier.Watch, 600),
            Classified(Clients.Orders.AtLeast(3), ColumnSet<Client>.OfLength(600), Tier.Watch)
        );

    [Fact]
    public void A_column_nobody_asks_for_changes_nothing()
    {
        var columns = ColumnSet<Client>.OfLength(600).With(Clients.Orders, Repeat<short>(5, 600));

        Assert.Equal(
            Classified(Clients.Orders.AtLeast(3), columns, Tier.Watch),
            Classified(Clients.Orders.AtLeast(3), columns.With(Clients.Margin, Repeat<short>(5, 600)), Tier.Watch)
        );
    }

    [Theory]
    [InlineData(128)]
    [InlineData(40_000)]
    public void A_threshold_beyond_the_width_of_a_column_is_never_reached(long threshold) =>
        Assert.All(
            Classified(
                Clients.Orders.AtLeast(threshold),
                ColumnSet<Client>.OfLength(513).With(Clients.Orders, Repeat<sbyte>(127, 513)),
                Tier.Watch
            ),
            outcome => Assert.Equal(Tier.Open, outcome)
        );

    [Fact]
    public void A_threshold_below_the_width_of_a_column_is_always_reached() =>
        Assert.All(
            Classified(
                Clients.Orders.AtLeast(-129),
                ColumnSet<Client>.OfLength(513).With(Clients.Orders, Repeat<sbyte>(-128, 513)),
                Tier.Watch
            ),
            outcome => Assert.Equal(Tier.Gold, outcome)
        );

    [Theory]
    [InlineData(3, Tier.Watch)]
    [InlineData(4, Tier.Watch)]
    [InlineData(5, Tier.Open)]
    [InlineData(2, Tier.Gold)]
    [InlineData(200, Tier.Watch)]
    public void A_number_that_is_no_declared_name_counts_as_unknown(byte code, Tier expected) =>
        Assert.All(
            Classified(
                Clients.Segment.IsAnyOf(Segment.Industry, Segment.Health),
                ColumnSet<Client>.OfLength(700).With(Clients.Segment, Repeat(code, 700)),
                Tier.Watch
            ),
            outcome => Assert.Equal(expected, outcome)
        );

    [Fact]
    public void Marks_that_are_not_declared_are_ignored() =>
        Assert.All(
            Classified(
                Clients.Signs.HasAny(Signs.Blocked | Signs.Insolvent),
                ColumnSet<Client>.OfLength(513).With(Clients.Signs, Repeat<byte>(0b1111_1010, 513)),
                Tier.Watch
            ),
            outcome => Assert.Equal(Tier.Open, outcome)
        );

    [Fact]
    public void A_table_too_large_for_the_stack_agrees_with_memory()
    {
        var rules = Enumerable
            .Range(0, Policy.MaximumRules)
            .Select(rule => new Rule<Client, Tier>(
                $"C-{rule}",
                Specification<Client>.Any(Enumerable.Range(0, 6).Select(step => Clients.Orders.Is((rule * 12) + (step * 2)))),
                (Tier)(rule % 4)
            ));
        var table = new DecisionTable<Client, Tier>(
            Identity,
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Watch,
            [.. rules]
        );
        short[] orders = [.. Enumerable.Range(0, 800).Select(order => (short)order)];
        var destination = new Tier[orders.Length];

        ColumnRun.Of(table, ColumnSet<Client>.OfLength(orders.Length).With(Clients.Orders, orders)).Classify(destination);

        Assert.True(table.Program.SlotCount > 256);
        Assert.Equal(orders.Select(order => table.Choose(new() { Orders = order })), destination);
    }

    [Fact]
    public void A_pass_allocates_nothing()
    {
        var columns = ColumnSet<Client>.OfLength(5_000).With(Clients.Orders, Repeat<short>(5, 5_000));
        var run = ColumnRun.Of(Table(Clients.Orders.AtLeast(3), Tier.Watch), columns);
        var destination = new Tier[5_000];
        run.Classify(destination);

        var before = GC.GetAllocatedBytesForCurrentThread();
        run.Classify(destination);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_column_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(
            "codes",
            () => ColumnSet<Client>.OfLength(10).With(Clients.Orders, Repeat<short>(5, 11))
        );

    [Fact]
    public void A_bitmap_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(
            "validity",
            () => ColumnSet<Client>.OfLength(17).With(Clients.Orders, Repeat<short>(5, 17), new byte[2])
        );

    [Fact]
    public void A_second_column_of_a_feature_is_refused() =>
        Assert.Throws<ArgumentException>(
            "feature",
            () =>
                ColumnSet<Client>.OfLength(2).With(Clients.Orders, Repeat<short>(5, 2)).With(Clients.Orders, Repeat<int>(5, 2))
        );

    [Fact]
    public void A_column_of_another_feature_with_the_same_name_is_refused()
    {
        var other = Features<Client>.Count("orders", Label.Same("orders"), null, client => client.Orders);
        var columns = ColumnSet<Client>.OfLength(2).With(other, Repeat<short>(5, 2));

        Assert.Throws<ArgumentException>("feature", () => ColumnRun.Of(Clients.Orders.AtLeast(3), columns));
    }

    [Fact]
    public void A_negative_length_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ColumnSet<Client>.OfLength(-1));

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public void A_destination_of_another_length_is_refused(int length)
    {
        var columns = ColumnSet<Client>.OfLength(10);

        Assert.Throws<ArgumentException>(
            "destination",
            () => ColumnRun.Of(Table(Clients.Orders.AtLeast(3), Tier.Watch), columns).Classify(new Tier[length])
        );
    }

    [Fact]
    public void A_bitmap_of_another_length_is_refused()
    {
        var run = ColumnRun.Of(Clients.Orders.AtLeast(3), ColumnSet<Client>.OfLength(65));

        Assert.Throws<ArgumentException>("yes", () => run.Evaluate(new ulong[1], new ulong[2]));
        Assert.Throws<ArgumentException>("no", () => run.Evaluate(new ulong[2], new ulong[3]));
    }

    [Fact]
    public void A_table_names_only_its_own_outcomes() =>
        Assert.Throws<ArgumentException>(
            "outcome",
            () =>
                new CollectingTable<Client, Tier>(
                    Identity,
                    Clients.Tiers,
                    new Rule<Client, Tier>("C-1", Clients.Insured.IsTrue, Tier.Gold)
                ).When(Tier.Watch)
        );

    private static Tier[] Classified(Specification<Client> when, ColumnSet<Client> columns, Tier whenUnknown)
    {
        var destination = new Tier[columns.Length];
        ColumnRun.Of(Table(when, whenUnknown), columns).Classify(destination);
        return destination;
    }

    private static DecisionTable<Client, Tier> Table(Specification<Client> when, Tier whenUnknown) =>
        new(Identity, Clients.Tiers, HitPolicy.First, Tier.Open, whenUnknown, new Rule<Client, Tier>("C-1", when, Tier.Gold));

    private static T[] Repeat<T>(T code, int length) => [.. Enumerable.Repeat(code, length)];
}
