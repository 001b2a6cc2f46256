using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;
using SampleTier = KeyAccount.Domain.Testing.Samples.Tier;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>Columns give every client the outcome that facts in memory give, over random policies and answers (law:S4).</summary>
public class ColumnAgreementTests
{
    private const int Policies = 120;
    private const int AnswersEach = 40;
    private static readonly int[] Lengths = [0, 1, 63, 511, 512, 513, 1024, 1100];

    [Theory]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.Strictest)]
    [InlineData(HitPolicy.Unique)]
    public void Tables_agree(HitPolicy hit)
    {
        var outcomes = new HashSet<string>();
        var seen = Examine(
            PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers, hit).WithAnswers(table => table, AnswersEach),
            (table, columns, rows) =>
            {
                var destination = new SampleTier[rows.Count];
                ColumnRun.Of(table, columns).Classify(destination);
                var expected = rows.Select(row => table.Choose(AnswerFacts.From(row))).ToArray();
                outcomes.UnionWith(expected.Select(outcome => $"{outcome}"));
                Assert.Equal(expected, destination);
            }
        );

        seen.AssertCoverage();
        Assert.True(outcomes.Count >= 3, string.Join(' ', outcomes));
    }

    [Fact]
    public void Large_tables_agree()
    {
        var wide = 0;
        Examine(
            PolicyGenerators
                .Tables(SampleFeatures.All, SampleFeatures.Tiers, maximumRules: Policy.MaximumRules)
                .WithAnswers(table => table, AnswersEach),
            (table, columns, rows) =>
            {
                wide += table.Program.SlotCount > 64 ? 1 : 0;
                var destination = new SampleTier[rows.Count];
                ColumnRun.Of(table, columns).Classify(destination);
                Assert.Equal(rows.Select(row => table.Choose(AnswerFacts.From(row))), destination);
            },
            policies: 30
        );

        Assert.True(wide > 5, $"Only {wide} policies were large.");
    }

    [Fact]
    public void Objection_policies_agree() =>
        Examine(
                PolicyGenerators.ObjectionPolicies(SampleFeatures.All).WithAnswers(policy => policy, AnswersEach),
                (policy, columns, rows) =>
                {
                    var destination = new Verdict[rows.Count];
                    ColumnRun.Of(policy, columns).Classify(destination);
                    Assert.Equal(rows.Select(row => policy.Choose(AnswerFacts.From(row))), destination);
                }
            )
            .AssertCoverage();

    [Fact]
    public void Kinds_of_a_collecting_table_agree() =>
        Examine(
                PolicyGenerators
                    .CollectingTables(SampleFeatures.All, SampleFeatures.Tiers)
                    .WithAnswers(table => table, AnswersEach),
                (table, columns, rows) =>
                {
                    foreach (var (outcome, _) in table.Choose(AnswerFacts.From(AnswerSet<AnswerFacts>.None([]))).All)
                    {
                        var run = ColumnRun.Of(table.When(outcome), columns);
                        var (yes, no) = (new ulong[run.Words], new ulong[run.Words]);
                        Array.Fill(yes, ulong.MaxValue);
                        run.Evaluate(yes, no);
                        for (var row = 0; row < rows.Count; row++)
                        {
                            var truth = table.Choose(AnswerFacts.From(rows[row]))[outcome];
                            Assert.Equal(truth == Truth.Yes, ((yes[row / 64] >> (row % 64)) & 1) != 0);
                            Assert.Equal(truth == Truth.No, ((no[row / 64] >> (row % 64)) & 1) != 0);
                        }

                        Assert.Equal(0UL, rows.Count % 64 == 0 ? 0 : yes[^1] >> (rows.Count % 64));
                    }
                }
            )
            .AssertCoverage();

    [Fact]
    public void Scores_agree()
    {
        var (undetermined, scored) = (0, 0);
        var random = new Random(5);
        foreach (var card in PolicyGenerators.Scorecards(SampleFeatures.All).Sample(60, new Rnd(17), 50))
        {
            var features = card.Characteristics.Select(line => line.Feature).ToList();
            var rows = AnswerGenerators.About(features, []).Sample(100, new Rnd(18), 50);
            var table = new Table(rows, features, random);
            var destination = new decimal?[rows.Length];
            ColumnRun.Of(card, table.Columns).Score(destination);
            var expected = rows.Select(row => card.Score(AnswerFacts.From(row), new LocalDate(2024, 6, 30)).Score).ToList();
            Assert.Equal(expected, destination);
            undetermined += expected.Count(score => score is null);
            scored += expected.Count(score => score is not null);
        }

        Assert.True(undetermined > 100 && scored > 100, $"{undetermined} undetermined, {scored} scored");
    }

    private static Seen Examine<TPolicy>(
        Gen<(TPolicy Policy, ImmutableArray<AnswerSet<AnswerFacts>> Answers)> cases,
        Action<TPolicy, ColumnSet<AnswerFacts>, IReadOnlyList<AnswerSet<AnswerFacts>>> compare,
        int policies = Policies
    )
        where TPolicy : Policy
    {
        var seen = new Seen();
        var random = new Random(20_240_630);
        foreach (var (policy, answers) in cases.Sample(policies, new Rnd(20_240_630), 50))
        {
            var length = Lengths[random.Next(Lengths.Length)];
            var rows = Enumerable.Range(0, length).Select(_ => answers[random.Next(answers.Length)]).ToList();
            var table = new Table(rows, answers[0].Features, random);
            seen.Add(length, table);
            compare(policy, table.Columns, rows);
        }

        return seen;
    }

    /// <summary>What the cases reached.</summary>
    private sealed class Seen
    {
        private readonly HashSet<int> lengths = [];
        private readonly HashSet<int> widths = [];
        private int nullable;
        private int complete;

        public void Add(int length, Table table)
        {
            lengths.Add(length);
            widths.UnionWith(table.Widths);
            nullable += table.Nullable;
            complete += table.Complete;
        }

        public void AssertCoverage()
        {
            Assert.Equal(Lengths.Order(), lengths.Order());
            Assert.Equal([1, 2, 4, 8], widths.Order());
            Assert.True(nullable > 50, $"{nullable} columns with a bitmap");
            Assert.True(complete > 20, $"{complete} columns without one");
        }
    }
}
