using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Testing.Tests;

public class AnswerGeneratorsTests
{
    private static readonly ImmutableArray<Specification<AnswerFacts>> Statements =
    [
        SampleFeatures.Revenue.AtLeast(Quantities.Money.Eur(500_000)) & SampleFeatures.Orders.Above(30),
        SampleFeatures.Sector.IsAnyOf(Sector.Health, Sector.Trade)
            | SampleFeatures.Signs.HasAll(Signs.Blocked | Signs.Insolvent),
        !SampleFeatures.Risk.AtMost(Grade.Middle),
    ];

    private static readonly Gen<AnswerSet<AnswerFacts>> Answers = AnswerGenerators.About(SampleFeatures.All, Statements);

    [Fact]
    public void One_answer_in_five_is_unknown_and_two_in_five_stand_at_a_threshold()
    {
        var sample = Answers.Sample(4_000, new Rnd(1), 50);
        var orders = sample.Select(answers => answers.CodeOf(SampleFeatures.Orders)).ToList();

        Assert.InRange(orders.Count(code => code is null), 700, 900);
        Assert.InRange(orders.Count(code => code is 29 or 30 or 31), 1_500, 1_900);
    }

    [Fact]
    public void Every_answer_is_on_its_scale_and_so_are_simpler_ones()
    {
        var sample = Answers.Sample(300, new Rnd(2), 50);
        var all = sample.Concat(sample.SelectMany(AnswerGenerators.Shrink)).ToList();

        Assert.True(all.Count > 3_000);
        Assert.All(
            all,
            answers =>
                Assert.All(
                    answers.Features,
                    feature => Assert.True(answers.CodeOf(feature) is not { } code || feature.Scale.IsCode(code))
                )
        );
    }

    [Fact]
    public void Facts_read_back_what_was_answered() =>
        Assert.All(
            Answers.Sample(300, new Rnd(3), 50),
            answers => Assert.Equal(answers, AnswerSet<AnswerFacts>.Read(SampleFeatures.All, AnswerFacts.From(answers)))
        );

    [Theory]
    [InlineData(Truth.Yes)]
    [InlineData(Truth.No)]
    [InlineData(Truth.Unknown)]
    public void Answers_can_be_led_to_a_truth(Truth wanted)
    {
        var reached = AnswerGenerators.Towards(Statements[0], wanted, Answers).Sample(300, new Rnd(4), 50);

        Assert.All(reached, answers => Assert.Equal(wanted, Statements[0].Evaluate(AnswerFacts.From(answers))));
    }

    [Fact]
    public void The_same_seed_draws_the_same_answers() =>
        Assert.Equal(Answers.Sample(20, new Rnd(5), 50), Answers.Sample(20, new Rnd(5), 50));

    [Fact]
    public void More_than_64_features_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            AnswerSet<AnswerFacts>.None(
                Enumerable
                    .Range(0, 65)
                    .Select(number =>
                        Features<AnswerFacts>.Flag($"f{number}", Label.Same("flag"), facts => facts.Of<bool>("f"))
                    )
            )
        );

    [Fact]
    public void An_answer_off_the_scale_is_refused() =>
        Assert.Throws<ArgumentException>(() => AnswerSet<AnswerFacts>.None(SampleFeatures.All).With(SampleFeatures.Sector, 3));
}
