using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The policy under test, ready to be tried with answers.</summary>
internal sealed class Subject<TFacts, TOutcome>
    where TOutcome : struct
{
    private readonly LawOptions options;
    private readonly ImmutableArray<ImmutableArray<long>> thresholds;
    private (AnswerSet<TFacts>? Answers, Trial<TFacts, TOutcome>? Trial) last;

    public Subject(PolicyUnderTest<TFacts, TOutcome> test, LawOptions options)
    {
        (Test, this.options) = (test, options);
        if (test.Facts is null && (test.CarriedOutBy is not null || test.Sheet is not null))
        {
            throw new ArgumentException(
                "Facts must be made for another way of carrying out, or a sheet, to read.",
                nameof(test)
            );
        }

        Shape = PolicyShape<TFacts, TOutcome>.Of(test.Policy);
        Asked = Thresholds<TFacts>.Of(Shape.Rules.Select(rule => rule.When));
        Features =
        [
            .. test
                .Policy.FeaturesOf()
                .Concat(test.OtherFeatures)
                .Concat(test.Sheet is { } sheet ? sheet.Features : [])
                .Distinct()
                .Take(64),
        ];
        thresholds = [.. Features.Select(Asked.Of)];
    }

    public PolicyUnderTest<TFacts, TOutcome> Test { get; }

    public PolicyShape<TFacts, TOutcome> Shape { get; }

    /// <summary>What the rules ask.</summary>
    public Thresholds<TFacts> Asked { get; }

    /// <summary>Every feature that answers are drawn for: those of the policy, the others, and those of the sheet.</summary>
    public ImmutableArray<Feature<TFacts>> Features { get; }

    /// <summary>Whether the kernel itself carries the policy out.</summary>
    public bool IsKernel => Test.CarriedOutBy is null;

    public Direction BetterOutcome => Test.BetterOutcome ?? Shape.BetterOutcome;

    /// <summary>Answers by the mix that the options state.</summary>
    public AnswerSet<TFacts> Drawn(Draw draw) => AnswerGenerators.Drawn(draw, Features, thresholds, options.Mix);

    /// <summary>Answers without any unknown.</summary>
    public AnswerSet<TFacts> DrawnComplete(Draw draw) => AnswerGenerators.Drawn(draw, Features, thresholds, AnswerMix.Complete);

    /// <summary>Another answer to one feature, as likely unknown as not.</summary>
    public long? Redrawn(Draw draw, Feature<TFacts> feature, AnswerMix? mix = null) =>
        Codes.Answer(draw, feature.Scale, Asked.Of(feature), mix ?? options.Mix);

    /// <summary>Puts answers to the policy. The last trial is kept, because many laws look at the same answers.</summary>
    public Trial<TFacts, TOutcome> Try(AnswerSet<TFacts> answers)
    {
        if (!ReferenceEquals(last.Answers, answers))
        {
            last = (answers, Try(answers, Test.Policy));
        }

        return last.Trial!;
    }

    /// <summary>Puts answers to the policy, or to a changed one, anew.</summary>
    public Trial<TFacts, TOutcome> Try(AnswerSet<TFacts> answers, Policy<TFacts, TOutcome> policy)
    {
        var (read, truths, facts) = (answers, ImmutableArray<Truth>.Empty, default(TFacts));
#pragma warning disable CA1031 // Whatever a policy under test throws is a finding of the law of totality, not a crash of the test.
        try
        {
            if (Test.Facts is { } make)
            {
                facts = make(answers);
                read = AnswerSet<TFacts>.Read(Features, facts);
            }

            truths = [.. Shape.Rules.Select(rule => Oracle.Evaluate(rule.When, read))];
            return new(read, truths, Decide(policy, read, facts), facts, null);
        }
        catch (Exception exception)
        {
            return new(read, truths, null, facts, exception);
        }
#pragma warning restore CA1031
    }

    private Ruling<TOutcome> Decide(Policy<TFacts, TOutcome> policy, AnswerSet<TFacts> answers, TFacts? facts)
    {
        if (Test.CarriedOutBy is { } execution)
        {
            return execution(policy, facts!);
        }

        if (Test.Facts is not null)
        {
            return Ruling<TOutcome>.Of(policy.Decide(facts!, options.AsOf));
        }

        var asked = answers.About(policy.FeaturesOf());
        return Ruling<TOutcome>.Of(policy.Decide(asked.Codes, asked.Known, options.AsOf));
    }
}
