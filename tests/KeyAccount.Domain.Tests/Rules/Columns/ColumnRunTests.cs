using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Tests.Rules.Columns;

public class ColumnRunTests
{
    private static readonly Scorecard<Client> Scorecard = new(
        PolicyIdentity.ShippedDefault("orders", "1"),
        10,
        MissingAnswer.Renormalise,
        Share.Percent(50),
        Clients.Orders.Bands(0).From(10, 10).As("ORDERS")
    );

    private static readonly CollectingTable<Client, Tier> Collecting = new(
        PolicyIdentity.ShippedDefault("collecting", "1"),
        Clients.Tiers,
        new Rule<Client, Tier>("C-1", Clients.Orders.AtLeast(10), Tier.Gold),
        new Rule<Client, Tier>("C-2", Clients.Insured.IsTrue, Tier.Watch)
    );

    [Theory]
    [InlineData(499_999_99, Tier.Silver)]
    [InlineData(500_000_00, Tier.Gold)]
    [InlineData(500_000_01, Tier.Gold)]
    public void A_threshold_holds_to_the_grain(long revenue, Tier expected) =>
        Assert.Equal([expected], Classified(Known(1).With(Clients.Revenue, new[] { revenue })));

    // 500,000.00 EUR is more than 32 bits of cents can say, so no client of this column reaches it.
    [Fact]
    public void A_threshold_beyond_the_column_never_holds() =>
        Assert.Equal([Tier.Silver], Classified(Known(1).With(Clients.Revenue, new[] { int.MaxValue }), Beyond));

    [Fact]
    public void A_feature_without_a_column_is_unknown_for_everybody() =>
        Assert.Equal([Tier.Open, Tier.Open], Classified(ColumnSet<Client>.OfLength(2)));

    [Fact]
    public void A_column_that_is_not_asked_is_left_alone() =>
        Assert.Equal(
            Classified(Known(1).With(Clients.Revenue, new long[1])),
            Classified(Known(1).With(Clients.Revenue, new long[1]).With(Clients.Risk, new byte[1]))
        );

    [Theory]
    [InlineData(Segment.Education, Truth.Yes)]
    [InlineData((Segment)3, Truth.Unknown)] // between declared members
    [InlineData((Segment)6, Truth.Unknown)] // behind the last
    [InlineData((Segment)255, Truth.Unknown)]
    public void A_member_that_is_not_declared_is_unknown(Segment segment, Truth expected)
    {
        var columns = ColumnSet<Client>.OfLength(1).With(Clients.Segment, new[] { (byte)segment });

        var (yes, no) = Evaluated(Clients.Segment.Is(Segment.Education), columns);

        Assert.Equal(expected, (Truth)((int)yes - (int)no));
    }

    [Fact]
    public void Marks_are_bits_whatever_the_sign()
    {
        var columns = ColumnSet<Client>.OfLength(2).With(Clients.Signs, new sbyte[] { -1, -5 });

        Assert.Equal((0b01UL, 0b10UL), Evaluated(Clients.Signs.HasAll(Signs.Insolvent), columns));
    }

    [Fact]
    public void A_mark_beyond_the_column_is_never_set()
    {
        var marks = Features<WideMarks[]>.Marks(
            "marks",
            Label.Same("marks"),
            new MarkScale<WideMarks>((WideMarks.Low, Label.Same("low")), (WideMarks.High, Label.Same("high"))),
            facts => facts[0]
        );
        var columns = ColumnSet<WideMarks[]>.OfLength(2).With(marks, new sbyte[] { -1, 0 });

        Assert.Equal((0b00UL, 0b11UL), Evaluated(marks.HasAny(WideMarks.High), columns));
        Assert.Equal((0b00UL, 0b11UL), Evaluated(marks.HasAll(WideMarks.Low | WideMarks.High), columns));
        Assert.Equal((0b01UL, 0b10UL), Evaluated(marks.HasAny(WideMarks.Low | WideMarks.High), columns));
    }

    [Fact]
    public void A_run_over_nobody_gives_nothing() => Assert.Empty(Classified(ColumnSet<Client>.OfLength(0)));

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public void Room_for_another_number_of_outcomes_is_refused(int room) =>
        Assert.Throws<ArgumentException>(() =>
            new ColumnRun<Client, Tier>(Clients.Table(), ColumnSet<Client>.OfLength(10)).Classify(new Tier[room])
        );

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void Room_for_another_number_of_bits_is_refused(int yes, int no) =>
        Assert.Throws<ArgumentException>(() =>
            new SpecificationColumnRun<Client>(Clients.Insured.IsTrue, ColumnSet<Client>.OfLength(65)).Evaluate(
                new ulong[yes],
                new ulong[no]
            )
        );

    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    public void Room_for_another_number_of_planes_is_refused(int met, int notMet) =>
        Assert.Throws<ArgumentException>(() =>
            new CollectingColumnRun<Client, Tier>(Collecting, ColumnSet<Client>.OfLength(65)).Collect(
                new ulong[met],
                new ulong[notMet]
            )
        );

    [Fact]
    public void Room_for_another_number_of_scores_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ScorecardColumnRun<Client>(Scorecard, ColumnSet<Client>.OfLength(2)).Score(new int[1])
        );

    [Fact]
    public void A_collecting_table_picks_no_outcome() =>
        Assert.Throws<ArgumentException>(() =>
            new ColumnRun<Client, OutcomeSet<Tier>>(Collecting, ColumnSet<Client>.OfLength(1))
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_client_that_is_not_there_has_no_decision(int client) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ColumnRun<Client, Tier>(Clients.Table(), ColumnSet<Client>.OfLength(2)).Decide(client, new(2024, 6, 30))
        );

    // More slots than a run keeps on the stack, in both readings.
    [Fact]
    public void A_policy_of_thousands_of_comparisons_agrees()
    {
        const int each = 600;
        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("large", "1"),
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Watch,
            [
                .. Enumerable
                    .Range(0, Policy.MaximumRules)
                    .Select(rule => new Rule<Client, Tier>(
                        $"L-{rule}",
                        // Every other number, so that no two become one interval.
                        Specification<Client>.Any(
                            Enumerable
                                .Range(0, each)
                                .Select(step => Clients.Orders.Is((2 * step * Policy.MaximumRules) + (2 * rule)))
                        ),
                        rule % 2 == 0 ? Tier.Gold : Tier.Silver
                    )),
            ]
        );
        var orders = Enumerable.Range(0, 700).Select(number => number * 113).ToArray();

        var outcomes = Classified(ColumnSet<Client>.OfLength(orders.Length).With(Clients.Orders, orders), table);

        Assert.Equal(orders.Select(number => table.Choose(new() { Orders = number })), outcomes);
        Assert.Equal([Tier.Gold, Tier.Silver, Tier.Open], outcomes.Distinct().Order());
    }

    [Fact]
    public void A_run_allocates_nothing()
    {
        const int length = 1_500;
        var columns = Known(length)
            .With(Clients.Revenue, new long[length], new byte[188])
            .With(Clients.Orders, new short[length]);
        var table = new ColumnRun<Client, Tier>(Clients.Table(), columns);
        var collecting = new CollectingColumnRun<Client, Tier>(Collecting, columns);
        var specification = new SpecificationColumnRun<Client>(Clients.Insured.IsTrue, columns);
        var scorecard = new ScorecardColumnRun<Client>(Scorecard, columns);
        var (outcomes, scores) = (new Tier[length], new int[length]);
        var (met, notMet) = (new ulong[2 * collecting.WordsPerOutcome], new ulong[2 * collecting.WordsPerOutcome]);
        var (yes, no) = (new ulong[specification.Words], new ulong[specification.Words]);

        void RunAll()
        {
            table.Classify(outcomes);
            collecting.Collect(met, notMet);
            specification.Evaluate(yes, no);
            scorecard.Score(scores);
        }

        RunAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        RunAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Flags]
    private enum WideMarks
    {
        None = 0,
        Low = 1,
        High = 1 << 16,
    }

    private static (ulong Yes, ulong No) Evaluated<TFacts>(Specification<TFacts> specification, ColumnSet<TFacts> columns)
    {
        var run = new SpecificationColumnRun<TFacts>(specification, columns);
        var (yes, no) = (new ulong[run.Words], new ulong[run.Words]);
        run.Evaluate(yes, no);
        return (yes[0], no[0]);
    }

    private static DecisionTable<Client, Tier> Beyond =>
        new(
            PolicyIdentity.ShippedDefault("beyond", "1"),
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Watch,
            new Rule<Client, Tier>("X-1", Clients.Revenue.AtLeast(Money.Eur(50_000_000)), Tier.Gold),
            new Rule<Client, Tier>("X-2", Clients.Revenue.AtMost(Money.Eur(50_000_000)), Tier.Silver)
        );

    /// <summary>Answers to everything but the revenue that let the revenue decide.</summary>
    private static ColumnSet<Client> Known(int length) =>
        ColumnSet<Client>
            .OfLength(length)
            .With(Clients.Signs, new byte[length])
            .With(Clients.DaysLate, new int[length])
            .With(Clients.Segment, Enumerable.Repeat((byte)Segment.Health, length).ToArray())
            .With(Clients.Margin, new short[length])
            .With(Clients.Since, new short[length])
            .With(Clients.Insured, Enumerable.Repeat((byte)1, length).ToArray());

    private static Tier[] Classified(ColumnSet<Client> columns, DecisionTable<Client, Tier>? table = null)
    {
        var outcomes = new Tier[columns.Length];
        new ColumnRun<Client, Tier>(table ?? Clients.Table(), columns).Classify(outcomes);
        return outcomes;
    }
}
