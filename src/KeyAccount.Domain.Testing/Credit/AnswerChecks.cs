using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>It always answers, within what is declared, and always alike.</summary>
internal sealed class AnswerChecks(CreditSubject subject)
{
    public LawAnswer Total(CreditFacts facts, Draw draw)
    {
        var (ruling, failure) = subject.Try(facts, subject.Policy);
        return LawAnswer.Unless(
            failure is not null ? $"{failure.GetType().Name} was thrown: {failure.Message}"
            : !Enum.IsDefined(ruling!.Outcome) || !Enum.IsDefined(ruling.Track)
                ? $"'{ruling.Outcome}' or '{ruling.Track}' is not declared"
            : ruling.Score is < 0 or > 100 ? $"the score is {Said(ruling.Score)}"
            : ruling.IsGranting && ruling.Grade is null or CreditGrade.X ? $"{ruling.Outcome} with grade {ruling.Grade}"
            : ruling.Outcome == CreditOutcome.Barred && ruling.Grade != CreditGrade.X ? $"barred with grade {ruling.Grade}"
            : ruling.Outcome is CreditOutcome.Deferred or CreditOutcome.Referred && ruling.Grade is not null
                ? $"{ruling.Outcome} with grade {ruling.Grade}"
            : null
        );
    }

    public LawAnswer Deterministic(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { } ruling)
        {
            return LawAnswer.Irrelevant;
        }

        var culture = draw.Pick(Cultures.Names);
        var expected = Whole(ruling);
        return LawAnswer.Unless(
            Difference(expected, () => Again(facts), "asked again")
                ?? Difference(expected, () => Cultures.In(culture, () => Again(facts)), $"in the culture '{culture}'")
                ?? (draw.Chance(3) ? Difference(expected, () => OnAnotherThread(facts), "on another thread") : null)
        );
    }

    private string Again(CreditFacts facts) =>
        subject.Try(facts, subject.Policy) is { Ruling: { } ruling } ? Whole(ruling) : "an exception";

    private string OnAnotherThread(CreditFacts facts)
    {
        var said = "";
        var thread = new Thread(() => said = Again(facts));
        thread.Start();
        thread.Join();
        return said;
    }

    private static string? Difference(string expected, Func<string> again, string when)
    {
        var said = again();
        return said == expected ? null : $"first '{expected}', {when} '{said}'";
    }

    /// <summary>The ruling with every text that anybody is shown.</summary>
    private static string Whole(CreditRuling ruling) =>
        $"{ruling} {string.Join(' ', Enum.GetValues<Audience>().SelectMany(reader => ruling.ShownTo(reader).Texts))}";

    private static string Said(decimal? score) => FormattableString.Invariant($"{score}");
}
