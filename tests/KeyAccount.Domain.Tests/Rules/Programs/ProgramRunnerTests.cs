using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Programs;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Tests.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Programs;

/// <summary>Every way to run a program gives the truths that the rules have when they are evaluated one by one.</summary>
public class ProgramRunnerTests
{
    private const int Cases = 150;
    private const int AnswersEach = 12;
    private const int MostRules = Policy.MaximumRules;

    private static readonly Specification<AnswerFacts> Large = SampleFeatures.Orders.AtLeast(10);

    // law:S3
    [Fact]
    public void Random_rules_come_out_alike_on_all_hardware()
    {
        var tally = new Tally();
        var cases =
            from rules in PolicyGenerators.Rules<AnswerFacts, Tier>(ManyFeatures.All, Enum.GetValues<Tier>(), MostRules)
            from answers in AnswerGenerators.About(ManyFeatures.All, rules.Select(rule => rule.When)).ArrayOf(AnswersEach)
            select (rules, answers);

        Prop.ForAll(Arb.From(cases), random => AssertAlike(random.rules, random.answers, tally))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

        tally.AssertMet([
            "more than 64 slots",
            "more than 128 slots",
            "codes in several portions",
            "flat",
            "too many terms to be flat",
            "Yes",
            "No",
            "Unknown",
            "LanesOneByOne",
            "Lanes256",
            .. Lanes512.IsSupported ? ["Lanes512"] : Array.Empty<string>(),
        ]);
    }

    [Fact]
    public void Few_codes_are_filled_up()
    {
        var (program, features) = Layout(Large);

        ProgramRunner.Best(program).Run([10], known: 1, out var yes, out var no);

        Assert.Single(features);
        Assert.Equal((1UL, 0UL), (yes, no));
    }

    [Fact]
    public void What_stands_at_an_unknown_answer_is_ignored()
    {
        var (program, _) = Layout(Large);

        ProgramRunner.Best(program).Run([10], known: 0, out var yes, out var no);

        Assert.Equal((0UL, 0UL), (yes, no));
    }

    [Fact]
    public void What_stands_behind_the_last_code_is_ignored()
    {
        var (program, _) = Layout(Large);
        var codes = new long[64];
        Array.Fill(codes, long.MaxValue);
        codes[0] = 9;

        ProgramRunner.Best(program).Run(codes, known: ulong.MaxValue, out var yes, out var no);

        Assert.Equal((0UL, 1UL), (yes, no));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(9)]
    [InlineData(CountScale.Limit + 1)]
    [InlineData(long.MaxValue)]
    public void A_code_off_the_scale_lies_in_no_interval(long code)
    {
        var (program, _) = Layout(Large);

        ProgramRunner.Best(program).Run([code], known: 1, out var yes, out _);

        Assert.Equal(0UL, yes);
    }

    [Fact]
    public void A_run_allocates_nothing()
    {
        var runner = ProgramRunner.Best(Layout(Large, SampleFeatures.Insured.IsKnown).Program);
        var codes = new long[16];
        runner.Run(codes, 1, out _, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        runner.Run(codes, 1, out _, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertAlike(
        ImmutableArray<Rule<AnswerFacts, Tier>> rules,
        AnswerSet<AnswerFacts>[] answers,
        Tally tally
    )
    {
        var (program, features) = Layout([.. rules.Select(rule => rule.When)]);
        tally.Note(program.SlotCount > 64 ? "more than 64 slots" : "up to 64 slots");
        tally.Note(program.SlotCount > 128 ? "more than 128 slots" : "up to 128 slots");
        tally.Note(features.Length > ProgramRunner.CodesAtOnce ? "codes in several portions" : "codes in one portion");
        tally.Note(FlatProgram.Of(program) is null ? "too many terms to be flat" : "flat");
        foreach (var answer in answers)
        {
            var facts = AnswerFacts.From(answer);
            var codes = new long[64];
            ulong known = 0;
            for (var index = 0; index < features.Length; index++)
            {
                known |= features[index].TryRead(facts, out codes[index]) ? 1UL << index : 0;
            }

            var truths = rules.Select(rule => rule.When.Evaluate(facts)).ToList();
            truths.ForEach(truth => tally.Note($"{truth}"));
            foreach (var runner in Runners(program).Concat(Runners(FlatProgram.Of(program) ?? program)))
            {
                runner.Run(codes, known, out var yes, out var no);
                Assert.Equal(truths, Enumerable.Range(0, rules.Length).Select(rule => TruthAt(rule, yes, no)));
                Assert.Equal(0UL, (yes | no) >> (rules.Length - 1) >> 1);
                tally.Note(runner.GetType().GenericTypeArguments[0].Name);
            }
        }
    }

    private static IEnumerable<ProgramRunner> Runners(Program program)
    {
        yield return new ProgramRunner<LanesOneByOne>(program);
        yield return new ProgramRunner<Lanes256>(program);
        if (Lanes512.IsSupported)
        {
            yield return new ProgramRunner<Lanes512>(program);
        }
    }

    private static Truth TruthAt(int rule, ulong yes, ulong no) => (Truth)((int)((yes >> rule) & 1) - (int)((no >> rule) & 1));

    private static (Program Program, ImmutableArray<Feature<AnswerFacts>> Features) Layout(
        params Specification<AnswerFacts>[] rules
    )
    {
        var (program, features, _) = ProgramLayout<AnswerFacts>.Of([], rules);
        return (program, features);
    }
}
