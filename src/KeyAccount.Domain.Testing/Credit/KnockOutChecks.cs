using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Knock-outs come before points, and never stop critical supply.</summary>
internal sealed class KnockOutChecks(CreditSubject subject)
{
    public LawAnswer Dominates(CreditFacts drawn, Draw draw)
    {
        var facts = draw.Chance(60) ? Knocked(draw, drawn) : drawn;
        var met = subject.Truths(subject.Policy.KnockOuts, facts).Where(rule => rule.Truth == Truth.Yes).ToList();
        var bar = met.Count == 0 ? CreditBar.Clear : met.Max(rule => rule.Rule.Outcome);
        if (bar < CreditBar.Refer || subject.Rule(facts) is not { } ruling)
        {
            return LawAnswer.Irrelevant;
        }

        var isBarred = bar >= CreditBar.NoOpenTerms;
        var expected = isBarred ? CreditOutcome.Barred : CreditOutcome.Referred;
        return LawAnswer.Unless(
            ruling.Outcome != expected && subject.Policy.KnockOuts.Hit == HitPolicy.Strictest
            || ruling.IsGranting
            || ruling.Outcome == CreditOutcome.Barred && (ruling.Score is not null || ruling.Line is not { IsZero: true })
                ? $"{string.Join(", ", met.Select(rule => rule.Rule.Code))} of {subject.Cuts.Answers(facts)} gave '{ruling}'"
                : null
        );
    }

    public LawAnswer CriticalSupply(CreditFacts drawn, Draw draw)
    {
        var facts = (draw.Chance(60) ? Knocked(draw, drawn) : drawn) with { CriticalSupply = true };
        return subject.Rule(facts) is not { } ruling
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(ruling.Outcome == CreditOutcome.Barred ? $"critical supply was stopped: '{ruling}'" : null);
    }

    private static CreditFacts Knocked(Draw draw, CreditFacts facts) =>
        facts.Filed(file =>
            draw.Below(3) switch
            {
                0 => file with { CriticalSupply = false, Screening = ScreeningStatus.Hit },
                1 => file with { CriticalSupply = false, Identity = IdentityStatus.False },
                _ => file with
                {
                    CriticalSupply = false,
                    Events = CreditEvents.Of(
                        (file.Events?.All ?? []).Add(new(draw.Pick(Enum.GetValues<CreditEventKind>()), facts.AsOf))
                    ),
                },
            }
        ) with
        {
            CriticalSupply = null,
        };
}
