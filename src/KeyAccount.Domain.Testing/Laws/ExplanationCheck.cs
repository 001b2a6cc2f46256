using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>
/// The second set keeps the answers that are evidence for one rule and changes all others: a known truth must stay. Forgetting the
/// evidence instead must leave the rule undetermined, where it does not ask whether answers are known.
/// </summary>
internal sealed class ExplanationCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Explanation, subject)
    where TOutcome : struct
{
    public override string? SaidNothing => Subject.IsKernel ? null : "the rulings give no evidence";

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var variant = draw.Below(Subject.Shape.Rules.Length);
        if (Reported(first, variant) is not { } rule)
        {
            return new(first, first, variant);
        }

        var others = first
            .Features.Where(feature => !rule.Evidence.Contains(feature.Name, StringComparer.Ordinal))
            .Where(_ => draw.Chance(70));
        return new(
            first,
            others.Aggregate(first, (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature))),
            variant
        );
    }

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (Reported(drawn.First, drawn.Variant) is not { } reported)
        {
            return LawAnswer.Irrelevant;
        }

        var rule = Subject.Shape.Rules[drawn.Variant];
        var truth = trial.Truths[drawn.Variant];
        return reported.Truth != truth
                ? LawAnswer.BrokenBy($"{rule.Code} is explained as {Words.Of(reported.Truth)} and is {Words.Of(truth)}")
            : reported.Evidence.IsEmpty ? LawAnswer.BrokenBy($"{rule.Code} is explained by nothing")
            : LawAnswer.Unless(Insufficient(drawn, rule, reported, truth) ?? Needless(trial, rule, reported, truth));
    }

    private RuleTruth? Reported(AnswerSet<TFacts> answers, int variant) =>
        Subject.Try(answers) is { HasFailed: false, Ruling.Rules: { } rules }
            ? rules.FirstOrDefault(rule => rule.Code == Subject.Shape.Rules[variant].Code)
            : null;

    private string? Insufficient(LawCase<TFacts> drawn, Rule<TFacts> rule, RuleTruth reported, Truth truth)
    {
        var changed = Subject.Try(drawn.Second, Subject.Test.Policy);
        return
            truth == Truth.Unknown
            || changed.HasFailed
            || changed.Truths[drawn.Variant] == truth
            || IsChanged(Subject.Try(drawn.First).Answers, changed.Answers, reported)
            ? null
            : $"{rule.Code} is {Words.Of(truth)} by {string.Join(", ", reported.Evidence)} alone, and becomes {Words.Of(changed.Truths[drawn.Variant])} when other answers change";
    }

    private static string? Needless(Trial<TFacts, TOutcome> trial, Rule<TFacts> rule, RuleTruth reported, Truth truth)
    {
        var asked = Thresholds<TFacts>.Of([rule.When]);
        if (truth == Truth.Unknown || !asked.AskedWhetherKnown.IsEmpty)
        {
            return null;
        }

        var evidence = asked.Features.Where(feature => reported.Evidence.Contains(feature.Name, StringComparer.Ordinal));
        var forgotten = Oracle.Evaluate(rule.When, trial.Answers.Without(evidence));
        return forgotten == Truth.Unknown
            ? null
            : $"{rule.Code} stays {Words.Of(forgotten)} without {string.Join(", ", reported.Evidence)}, which is given as evidence";
    }

    private static bool IsChanged(AnswerSet<TFacts> one, AnswerSet<TFacts> other, RuleTruth reported) =>
        one.Features.Any(feature =>
            reported.Evidence.Contains(feature.Name, StringComparer.Ordinal) && one.CodeOf(feature) != other.CodeOf(feature)
        );
}
