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
        var withTexts = draw.Chance(20);
        var expected = Said(ruling, withTexts);
        string Again() => subject.Try(facts, subject.Policy).Ruling is { } again ? Said(again, withTexts) : "an exception";
        return LawAnswer.Unless(
            Difference(expected, Again, "asked again")
                ?? Difference(expected, () => Cultures.In(culture, Again), $"in the culture '{culture}'")
                ?? (draw.Chance(3) ? Difference(expected, () => OnAnotherThread(Again), "on another thread") : null)
        );
    }

    private static string OnAnotherThread(Func<string> ask)
    {
        var said = "";
        var thread = new Thread(() => said = ask());
        thread.Start();
        thread.Join();
        return said;
    }

    private static string? Difference(string expected, Func<string> again, string when)
    {
        var said = again();
        return said == expected ? null : $"first '{expected}', {when} '{said}'";
    }

    /// <summary>The ruling, with every text that anybody is shown where that is looked at.</summary>
    private static string Said(CreditRuling ruling, bool withTexts) =>
        withTexts
            ? $"{ruling} {string.Join(' ', Enum.GetValues<Audience>().SelectMany(reader => ruling.ShownTo(reader).Texts))}"
            : ruling.ToString();

    private static string Said(decimal? score) => FormattableString.Invariant($"{score}");
}
