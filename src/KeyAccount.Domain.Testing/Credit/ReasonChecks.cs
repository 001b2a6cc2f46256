using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Reasons are there when they have to be, specific, and ranked.</summary>
internal sealed class ReasonChecks(CreditSubject subject)
{
    private const string Need = "NEED-";
    private const string Limit = "LINE-";

    public LawAnswer ExactlyWhenAdverse(CreditFacts facts, Draw draw) =>
        subject.Rule(facts) is not { } ruling
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                ruling.Reasons.IsEmpty == ruling.IsAdverse(facts, subject.Policy.Terms.Step)
                    ? $"{ruling.Reasons.Length} reasons for '{ruling}'"
                    : null
            );

    public LawAnswer Specific(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { Reasons.IsEmpty: false } ruling)
        {
            return LawAnswer.Irrelevant;
        }
        var answers = subject.Cuts.Answers(facts);
        var vague = ruling.Reasons.FirstOrDefault(reason => !IsFounded(reason, ruling, facts, answers));
        var twice = ruling
            .Reasons.GroupBy(reason => reason.Code, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1);
        return LawAnswer.Unless(
            vague is not null ? $"nothing is behind the reason {vague} of '{ruling}'"
            : twice is not null ? $"the reason {twice.Key} is given twice"
            : null
        );
    }

    /// <summary>The principal reasons of every reader, also when the rules and lines stand the other way round.</summary>
    public LawAnswer Ranked(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { Reasons.IsEmpty: false } ruling)
        {
            return LawAnswer.Irrelevant;
        }
        if (subject.Try(facts, subject.Reordered).Ruling is not { } reordered)
        {
            return LawAnswer.BrokenBy("with the rules in another order it threw");
        }
        if (Codes(ruling.Reasons) != Codes(reordered.Reasons))
        {
            return LawAnswer.BrokenBy(
                $"the reasons are {Codes(ruling.Reasons)}, with the rules in another order {Codes(reordered.Reasons)}"
            );
        }
        foreach (var reader in Enum.GetValues<Audience>())
        {
            var principal = ruling.ShownTo(reader).Reasons;
            var expected = ruling
                .Reasons.Where(reason => reason.Audience >= reader)
                .OrderByDescending(reason => reason.Weight)
                .ThenBy(reason => reason.Code, StringComparer.Ordinal)
                .Take(CreditEvaluation.MostReasons);
            if (Codes(principal) != Codes(expected))
            {
                return LawAnswer.BrokenBy($"{reader} is shown {Codes(principal)} instead of {Codes(expected)}");
            }
        }

        return LawAnswer.Holds;
    }

    private bool IsFounded(CreditReason reason, CreditRuling ruling, CreditFacts facts, AnswerSet<CreditFacts> answers) =>
        reason.Feature is Feature<CreditFacts> asked && answers.Features.Contains(asked)
            ? reason.Actual == answers.CodeOf(asked) && IsFounded(reason, asked, facts, answers)
        : reason.Code.StartsWith(Limit, StringComparison.Ordinal)
            ? ruling.Parts.Any(part => reason.Code == Limit + part.Kind && (part.Amount is null || part.Kind == ruling.Binding))
        : reason.Code.StartsWith(Need, StringComparison.Ordinal) ? !subject.Policy.Evaluate(facts).Needs.IsEmpty
        : reason.Code == "CAP-DISTRESS" && subject.Policy.Evaluate(facts).Caps != GradeCaps.None;

    /// <summary>A rule that is met and asks it, a line that it cost points, or its own missing answer.</summary>
    private bool IsFounded(
        CreditReason reason,
        Feature<CreditFacts> asked,
        CreditFacts facts,
        AnswerSet<CreditFacts> answers
    ) =>
        (reason.Code == asked.Name && !answers.IsKnown(asked))
        || IsMet(subject.Policy.KnockOuts, reason.Code, facts)
        || IsMet(subject.Policy.Evidence, reason.Code, facts)
        || (
            subject.Cuts.LineOf(reason.Code) is { } line
            && line.Feature == asked
            && (answers.CodeOf(asked) is { } code ? line.BandOf(code).Points : line.PointsWhenUnknown ?? 0) < line.MaximumPoints
        );

    private bool IsMet<TOutcome>(DecisionTable<CreditFacts, TOutcome> table, string code, CreditFacts facts)
        where TOutcome : struct => subject.Truths(table, facts).Any(rule => rule.Rule.Code == code && rule.Truth == Truth.Yes);

    private static string Codes(IEnumerable<CreditReason> reasons) =>
        string.Join(' ', reasons.Select(reason => FormattableString.Invariant($"{reason.Code}:{reason.Weight}")));
}
