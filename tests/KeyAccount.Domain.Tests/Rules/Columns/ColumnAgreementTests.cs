using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Columns;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Tests.Rules.Programs;
using KeyAccount.Domain.Tests.Rules.Queries;
using NodaTime;
using SampleTier = KeyAccount.Domain.Testing.Samples.Tier;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>
/// Columns, facts and the plain reading agree on random policies, whatever the width of the columns, the number of clients and the
/// hardware. law:S3, law:S4
/// </summary>
public class ColumnAgreementTests
{
    private const int Cases = 120;
    private const int DifferentClients = 40;
    private const int MostRules = 24;
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    private static readonly (string Name, ColumnLanes Lanes)[] AllLanes =
    [
        ("512 bits", ColumnLanes.Of<ColumnLanes512>()),
        ("256 bits", ColumnLanes.Of<ColumnLanes256>()),
        ("one by one", ColumnLanes.Of<ColumnLanesOneByOne>()),
    ];

    [Fact]
    public void A_table_of_any_hit_policy_agrees()
    {
        var tally = new Tally();

        Check(
            PolicyGenerators.Tables(ManyFeatures.All, SampleFeatures.Tiers, maximumRules: MostRules),
            tally,
            (table, columns, lanes) => AssertOutcomes(table, columns, lanes, facts => Plain.Of(table, facts))
        );

        tally.AssertMet([
            .. Enum.GetNames<HitPolicy>(),
            "AllOf",
            "AnyOf",
            "Not",
            "Known",
            "Comparison",
            "more than 64 slots",
            "no column",
            "a code that is not declared",
            "marks that are not declared",
            "on a threshold",
            "one grain above a threshold",
            "one grain below a threshold",
            .. new[] { "Byte", "SByte", "Int16", "Int32", "Int64" }.SelectMany(width =>
                new[] { $"{width}, all known", $"{width}, some unknown" }
            ),
            .. new[] { 0, 1, 511, 512, 513 }.Select(length => $"{length} clients"),
        ]);
    }

    [Fact]
    public void Verdicts_agree() =>
        Check(
            PolicyGenerators.VerdictTables(SampleFeatures.All),
            new(),
            (table, columns, lanes) => AssertOutcomes(table, columns, lanes, facts => Plain.Of(table, facts))
        );

    [Fact]
    public void An_objection_policy_agrees() =>
        Check(
            PolicyGenerators.ObjectionPolicies(SampleFeatures.All),
            new(),
            (policy, columns, lanes) => AssertOutcomes(policy, columns, lanes, facts => Plain.Of(policy, facts))
        );

    [Fact]
    public void A_collecting_table_agrees()
    {
        var tally = new Tally();

        Check(
            PolicyGenerators.CollectingTables(SampleFeatures.All, SampleFeatures.Tiers),
            tally,
            (table, columns, lanes) =>
            {
                var run = new CollectingColumnRun<AnswerFacts, SampleTier>(table, columns.Set, lanes);
                var met = new ulong[run.Outcomes.Length * run.WordsPerOutcome];
                var notMet = new ulong[met.Length];
                run.Collect(met, notMet);
                for (var outcome = 0; outcome < run.Outcomes.Length; outcome++)
                {
                    var place = outcome * run.WordsPerOutcome;
                    var expected = columns.FromFacts(facts => table.Choose(facts)[run.Outcomes[outcome]]);
                    AssertTruths(expected, met.AsSpan(place, run.WordsPerOutcome), notMet.AsSpan(place, run.WordsPerOutcome));
                    tally.Note("several outcomes", outcome);
                }
            }
        );

        tally.AssertMet(["several outcomes"]);
    }

    [Fact]
    public void A_single_specification_agrees() =>
        Check(
            PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers, maximumRules: 1),
            new(),
            (table, columns, lanes) =>
            {
                var specification = table.Rules[0].When;
                var run = new SpecificationColumnRun<AnswerFacts>(specification, columns.Set, lanes);
                var (yes, no) = (new ulong[run.Words], new ulong[run.Words]);
                run.Evaluate(yes, no);
                AssertTruths(columns.FromFacts(specification.Evaluate), yes, no);
            }
        );

    [Fact]
    public void A_scorecard_agrees()
    {
        var tally = new Tally();
        var cases =
            from scorecard in PolicyGenerators.Scorecards(SampleFeatures.All)
            from answers in AnswerGenerators.About(SampleFeatures.All, []).ArrayOf(DifferentClients)
            from seed in Gen.Choose(0, int.MaxValue)
            select (scorecard, answers, seed);

        Prop.ForAll(
                Arb.From(cases),
                random =>
                {
                    var columns = RandomColumns.Of(random.answers, random.seed, tally);
                    var hundredths = new int[columns.Length];
                    new ScorecardColumnRun<AnswerFacts>(random.scorecard, columns.Set).Score(hundredths);
                    var expected = columns.FromFacts(facts => random.scorecard.Score(facts, AsOf).Score);
                    Assert.Equal(expected, hundredths.Select(score => score < 0 ? null : score / 100m as decimal?));
                    tally.Note("determined", expected.Count(score => score is not null));
                    tally.Note("undetermined", expected.Count(score => score is null));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

        tally.AssertMet(["determined", "undetermined"]);
    }

    private static void Check<TPolicy>(Gen<TPolicy> policies, Tally tally, Action<TPolicy, RandomColumns, ColumnLanes> assert)
        where TPolicy : Policy
    {
        var cases =
            from policy in policies
            from complete in Gen.Choose(0, 3)
            from answers in AnswerGenerators
                .About(Features(policy), Statements(policy), complete == 0 ? AnswerMix.Complete : AnswerMix.Default)
                .ArrayOf(DifferentClients)
            from seed in Gen.Choose(0, int.MaxValue)
            select (policy, answers, seed);
        Prop.ForAll(
                Arb.From(cases),
                random =>
                {
                    var columns = RandomColumns.Of(random.answers, random.seed, tally);
                    new ColumnCaseTally(tally).Note(random.policy, Statements(random.policy), random.answers);
                    foreach (var (name, lanes) in AllLanes)
                    {
                        assert(random.policy, columns, lanes);
                        tally.Note(name);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private static void AssertOutcomes<TOutcome>(
        Policy<AnswerFacts, TOutcome> policy,
        RandomColumns columns,
        ColumnLanes lanes,
        Func<AnswerFacts, TOutcome> plain
    )
        where TOutcome : struct
    {
        var run = new ColumnRun<AnswerFacts, TOutcome>(policy, columns.Set, lanes);
        var outcomes = new TOutcome[columns.Length];
        run.Classify(outcomes);

        Assert.Equal(columns.FromFacts(policy.Choose), outcomes);
        Assert.Equal(columns.FromFacts(plain), outcomes);
        if (columns.Length > 0)
        {
            Assert.Equal(columns.FromFacts(facts => policy.Decide(facts, AsOf))[^1], run.Decide(columns.Length - 1, AsOf));
        }
    }

    private static void AssertTruths(Truth[] expected, ReadOnlySpan<ulong> yes, ReadOnlySpan<ulong> no)
    {
        for (var client = 0; client < yes.Length * 64; client++)
        {
            var truth = (Truth)((int)((yes[client / 64] >> (client % 64)) & 1) - (int)((no[client / 64] >> (client % 64)) & 1));
            Assert.Equal(client < expected.Length ? expected[client] : Truth.Unknown, truth);
        }
    }

    private static ImmutableArray<Feature<AnswerFacts>> Features(Policy policy) =>
        [.. policy.Features.Cast<Feature<AnswerFacts>>()];

    private static ImmutableArray<Specification<AnswerFacts>> Statements(Policy policy) =>
        [.. policy.Rules.Cast<Rule<AnswerFacts>>().Select(rule => rule.When)];
}
