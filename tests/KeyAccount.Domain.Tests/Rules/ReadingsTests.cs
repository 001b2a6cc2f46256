using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Programs;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;
using SampleTier = KeyAccount.Domain.Testing.Samples.Tier;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>
/// One definition, many readings, one result: the recursive evaluation is compared with the program, with the outcome alone, with
/// the decision and with the explanation, over random policies and answers biased to their thresholds.
/// </summary>
public class ReadingsTests
{
    private const int Policies = 150;
    private const int AnswersEach = 25;
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    [Fact]
    public void All_readings_of_a_table_agree()
    {
        var seen = Examine(
            PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers).WithAnswers(table => table, AnswersEach),
            (table, truths) => table.Resolve(truths.Yes, truths.No)
        );

        seen.AssertCoverage();
        Assert.Equal(
            3,
            seen.Policies.Cast<DecisionTable<AnswerFacts, SampleTier>>().Select(table => table.Hit).Distinct().Count()
        );
    }

    [Fact]
    public void All_readings_of_a_large_table_agree()
    {
        var seen = Examine(
            PolicyGenerators
                .Tables(SampleFeatures.All, SampleFeatures.Tiers, maximumRules: Policy.MaximumRules)
                .WithAnswers(table => table, AnswersEach),
            (table, truths) => table.Resolve(truths.Yes, truths.No),
            policies: 60
        );

        Assert.True(seen.Wide > 20, $"Only {seen.Wide} policies have more than 64 slots.");
        Assert.Contains(seen.Policies, policy => policy.Rules.Count > 50);
    }

    [Fact]
    public void All_readings_of_a_collecting_table_agree() =>
        Examine(
                PolicyGenerators
                    .CollectingTables(SampleFeatures.All, SampleFeatures.Tiers)
                    .WithAnswers(table => table, AnswersEach),
                (table, truths) => table.Resolve(truths.Yes, truths.No)
            )
            .AssertCoverage();

    [Fact]
    public void All_readings_of_an_objection_policy_agree() =>
        Examine(
                PolicyGenerators.ObjectionPolicies(SampleFeatures.All).WithAnswers(policy => policy, AnswersEach),
                (policy, truths) => policy.Resolve(truths.Yes, truths.No)
            )
            .AssertCoverage();

    [Fact]
    public void All_readings_over_as_many_features_as_allowed_agree()
    {
        Feature<AnswerFacts> Asked(int number) =>
            (number % 4) switch
            {
                0 => Features<AnswerFacts>.Count(
                    $"f{number}",
                    Label.Same("count"),
                    null,
                    facts => facts.Of<long>($"f{number}")
                ),
                1 => Features<AnswerFacts>.Flag($"f{number}", Label.Same("flag"), facts => facts.Of<bool>($"f{number}")),
                2 => Features<AnswerFacts>.Date($"f{number}", Label.Same("date"), facts => facts.Of<LocalDate>($"f{number}")),
                _ => Features<AnswerFacts>.Share($"f{number}", Label.Same("share"), facts => facts.Of<Share>($"f{number}")),
            };

        ImmutableArray<Feature<AnswerFacts>> features = [.. Enumerable.Range(0, 64).Select(Asked)];
        var seen = Examine(
            PolicyGenerators
                .Tables(features, SampleFeatures.Tiers, maximumRules: Policy.MaximumRules)
                .WithAnswers(table => table, AnswersEach),
            (table, truths) => table.Resolve(truths.Yes, truths.No),
            policies: 25
        );

        Assert.Contains(seen.Policies, policy => policy.Features.Count > 32);
    }

    [Fact]
    public void All_readings_of_statements_as_deep_as_allowed_agree()
    {
        var policies =
            from specification in SpecificationGenerators.AsDeepAs(SampleFeatures.All)
            select new DecisionTable<AnswerFacts, SampleTier>(
                PolicyIdentity.ShippedDefault("deep", "1"),
                SampleFeatures.Tiers,
                HitPolicy.First,
                SampleTier.Open,
                SampleTier.Watch,
                new Rule<AnswerFacts, SampleTier>("D-1", specification, SampleTier.Gold)
            );

        var seen = Examine(
            policies.WithAnswers(table => table, AnswersEach),
            (table, truths) => table.Resolve(truths.Yes, truths.No),
            policies: 30
        );

        Assert.Equal(3, seen.Truths.Distinct().Count());
    }

    [Fact]
    public void Every_statement_has_words_in_every_language()
    {
        var specifications = SpecificationGenerators.Over(SampleFeatures.All, 6).Sample(300, new Rnd(11), 50);

        Assert.All(
            specifications,
            specification =>
                Assert.Equal(
                    3,
                    new[] { Language.English, Language.Spanish, Language.SimplifiedChinese }
                        .Select(specification.ToString)
                        .Where(text => text.Length > 3)
                        .Distinct(StringComparer.Ordinal)
                        .Count()
                )
        );
    }

    private static Seen Examine<TPolicy, TOutcome>(
        Gen<(TPolicy Policy, ImmutableArray<AnswerSet<AnswerFacts>> Answers)> cases,
        Func<TPolicy, (ulong Yes, ulong No), TOutcome> resolve,
        int policies = Policies
    )
        where TPolicy : Policy<AnswerFacts, TOutcome>
        where TOutcome : struct
    {
        var seen = new Seen();
        foreach (var (policy, all) in cases.Sample(policies, new Rnd(20_240_630), 50))
        {
            seen.Add(policy, policy.Program.SlotCount > 64, policy.RuleList.Select(rule => rule.When));
            foreach (var answers in all)
            {
                var facts = AnswerFacts.From(answers);
                var truths = policy.RuleList.Select(rule => rule.When.Evaluate(facts)).ToImmutableArray();
                seen.Add(answers, truths);
                var (yes, no) = Bits(truths);
                var (codes, known) = Codes(policy.FeatureList, facts);
                Agree(policy.Program, codes, known, yes, no);
                var outcome = resolve(policy, (yes, no));
                var decision = policy.Decide(facts, AsOf);

                Assert.Equal(outcome, policy.Choose(facts));
                Assert.Equal(outcome, policy.Choose(codes, known));
                Assert.Equal(outcome, decision.Outcome);
                Assert.Equal(decision, policy.Decide(codes, known, AsOf));
                Assert.Equal(truths, decision.Explain().Select(finding => finding.Truth));
                Assert.Equal(truths, policy.RuleList.Select(rule => rule.When.Explain(facts).Truth));
                Assert.All(decision.Sentences(Language.Spanish), sentence => Assert.NotEmpty(sentence));
            }
        }

        return seen;
    }

    private static void Agree(Program program, long[] codes, ulong known, ulong yes, ulong no)
    {
        ProgramRunner.Best(program).Run(codes, known, out var yesHere, out var noHere);
        new ProgramRunner<LanesOneByOne>(program).Run(codes, known, out var yesAnywhere, out var noAnywhere);

        Assert.Equal((yes, no), (yesHere, noHere));
        Assert.Equal((yes, no), (yesAnywhere, noAnywhere));
    }

    private static (ulong Yes, ulong No) Bits(ImmutableArray<Truth> truths)
    {
        var (yes, no) = (0UL, 0UL);
        for (var index = 0; index < truths.Length; index++)
        {
            yes |= truths[index] == Truth.Yes ? 1UL << index : 0;
            no |= truths[index] == Truth.No ? 1UL << index : 0;
        }

        return (yes, no);
    }

    private static (long[] Codes, ulong Known) Codes(ImmutableArray<Feature<AnswerFacts>> features, AnswerFacts facts)
    {
        var codes = new long[features.Length];
        ulong known = 0;
        for (var index = 0; index < codes.Length; index++)
        {
            known |= features[index].TryRead(facts, out codes[index]) ? 1UL << index : 0;
        }

        return (codes, known);
    }

    /// <summary>What the cases reached; a property that looked at nothing interesting proves nothing.</summary>
    private sealed class Seen : ISpecificationVisitor<AnswerFacts, bool>
    {
        private readonly HashSet<string> nodes = [];
        private readonly Dictionary<Feature<AnswerFacts>, HashSet<long>> beside = [];
        private int answered;
        private int unknown;
        private int atThreshold;

        public List<Policy> Policies { get; } = [];

        public List<Truth> Truths { get; } = [];

        public int Wide { get; private set; }

        public void Add(Policy policy, bool isWide, IEnumerable<Specification<AnswerFacts>> specifications)
        {
            Policies.Add(policy);
            Wide += isWide ? 1 : 0;
            beside.Clear();
            foreach (var specification in specifications)
            {
                specification.Accept(this);
            }
        }

        public void Add(AnswerSet<AnswerFacts> answers, ImmutableArray<Truth> truths)
        {
            Truths.AddRange(truths);
            foreach (var (feature, codes) in beside)
            {
                answered++;
                unknown += answers.IsKnown(feature) ? 0 : 1;
                atThreshold += answers.CodeOf(feature) is { } code && codes.Contains(code) ? 1 : 0;
            }
        }

        public void AssertCoverage()
        {
            Assert.Equal(3, Truths.Distinct().Count());
            Assert.All(Truths.CountBy(truth => truth), truth => Assert.True(truth.Value > 500, $"{truth}"));
            Assert.InRange(unknown, answered * 15 / 100, answered * 25 / 100);
            Assert.InRange(atThreshold, answered * 35 / 100, answered);
            Assert.True(
                nodes.IsSupersetOf(["all", "any", "not", "known", .. Enum.GetNames<Operator>()]),
                string.Join(' ', nodes)
            );
            Assert.InRange(Wide, 1, Policies.Count - 1);
        }

        public bool Visit(KeyAccount.Domain.Rules.Comparison<AnswerFacts> comparison)
        {
            nodes.Add($"{comparison.Operator}");
            if (!beside.TryGetValue(comparison.Feature, out var codes))
            {
                beside.Add(comparison.Feature, codes = []);
            }

            codes.UnionWith(comparison.Operands.SelectMany(operand => new[] { operand - 1, operand, operand + 1 }));
            return true;
        }

        public bool Visit(Known<AnswerFacts> known) => nodes.Add("known");

        public bool Visit(AllOf<AnswerFacts> all) => All("all", all.Parts);

        public bool Visit(AnyOf<AnswerFacts> any) => All("any", any.Parts);

        public bool Visit(Not<AnswerFacts> not) => All("not", [not.Part]);

        private bool All(string node, ImmutableArray<Specification<AnswerFacts>> parts)
        {
            nodes.Add(node);
            return parts.Aggregate(true, (so, part) => part.Accept(this) || so);
        }
    }
}
