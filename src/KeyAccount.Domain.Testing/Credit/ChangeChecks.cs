using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Better facts never give a worse result, and asking for less never does either.</summary>
internal sealed class ChangeChecks(CreditSubject subject)
{
    /// <summary>Every answer with a direction made better by itself, then what has none.</summary>
    public LawAnswer Monotone(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { } before)
        {
            return LawAnswer.Irrelevant;
        }
        var answer = LawAnswer.Irrelevant;
        foreach (var better in Improvements(draw, facts))
        {
            if (
                better == facts
                || !IsNowhereWorse(facts, better)
                || subject.Try(better, subject.Policy).Ruling is not { } after
                || before.Track != after.Track
            )
            {
                continue;
            }
            if (IsWorse(before, after))
            {
                return LawAnswer.BrokenBy($"'{before}' became '{after}' by {Changes(facts, better)}");
            }
            answer = LawAnswer.Holds;
        }
        return answer;
    }

    /// <summary>A request is compared with a smaller one: what could be had of it before can still be had.</summary>
    public LawAnswer AskingLess(CreditFacts facts, Draw draw)
    {
        var two = new[] { Request(), Request() };
        var (less, more) = (Money.OfMinor(two.Min(), facts.Currency), Money.OfMinor(two.Max(), facts.Currency));
        if (
            less == more
            || subject.Rule(Asking(facts, more)) is not { } greedy
            || subject.Rule(Asking(facts, less)) is not { } modest
        )
        {
            return LawAnswer.Irrelevant;
        }

        var had = greedy.Line is { } line ? Stepped(line < less ? line : less) : Money.Zero(facts.Currency);
        return LawAnswer.Unless(
            modest.Rank < greedy.Rank
            || modest.Grade != greedy.Grade
            || (modest.IsAdverse(Asking(facts, less), Step) && !greedy.IsAdverse(Asking(facts, more), Step))
            || modest.Line < had
                ? $"asking for {less} instead of {more} turned '{greedy}' into '{modest}'"
                : null
        );

        long Request() =>
            draw.Chance(30) && subject.Rule(facts)?.Line is { } line
                ? Math.Max(0, line.MinorUnits + draw.Pick(-1, 0, 1))
                : draw.Pick(0, 1, Unit / 10, Unit, (3 * Unit) + 1, draw.Between(0, 20 * Unit));
    }

    private long Unit => subject.Policy.Terms.Unit.Amount.MinorUnits;

    private Money Step => subject.Policy.Terms.Step;

    private Money Stepped(Money amount) =>
        Money.OfMinor(amount.MinorUnits - (amount.MinorUnits % Step.MinorUnits), amount.Currency);

    private static CreditFacts Asking(CreditFacts facts, Money request) =>
        facts.Filed(file => file with { RequestedLine = request });

    private IEnumerable<CreditFacts> Improvements(Draw draw, CreditFacts facts)
    {
        foreach (var feature in subject.Cuts.Features.Where(feature => feature.Direction != Direction.None))
        {
            yield return facts.With(feature, Codes.Answer(draw, feature.Scale, subject.Cuts.Of(feature), AnswerMix.Complete));
        }
        yield return facts.Filed(file => file with { Events = file.Events is null ? null : CreditEvents.None });
        yield return facts.Filed(file => file with { Screening = file.Screening is null ? null : ScreeningStatus.Clear });
        yield return facts.Filed(file => file with { Identity = file.Identity is null ? null : IdentityStatus.Complete });
        yield return Richer(facts, Money.OfMinor(draw.Between(1, 50 * Unit), facts.Currency));
    }

    /// <summary>Every amount that carries the line is raised.</summary>
    private static CreditFacts Richer(CreditFacts facts, Money more) =>
        facts with
        {
            NetSales = facts.NetSales + more,
            SellerReceivables = facts.SellerReceivables + more,
            Contribution = facts.Contribution + more,
            Behaviour = facts.Behaviour with
            {
                SalesWithTax = facts.Behaviour.SalesWithTax + more,
                HighestRepaid = facts.Behaviour.HighestRepaid + more,
                HighestNotOverdue = facts.Behaviour.HighestNotOverdue + more,
            },
        };

    /// <summary>Whether every answer that has a direction is as good or better, and nothing known or unknown has changed sides.</summary>
    private bool IsNowhereWorse(CreditFacts facts, CreditFacts better)
    {
        var (from, to) = (subject.Cuts.Answers(facts), subject.Cuts.Answers(better));
        return subject.Cuts.Features.All(feature =>
            (from.CodeOf(feature), to.CodeOf(feature)) switch
            {
                (null, null) => true,
                ({ } old, { } now) => feature.Direction switch
                {
                    Direction.HigherIsBetter => now >= old,
                    Direction.LowerIsBetter => now <= old,
                    Direction.None => true,
                },
                _ => false,
            }
        );
    }

    private static bool IsWorse(CreditRuling before, CreditRuling after) =>
        after.Rank < before.Rank || after.Grade < before.Grade || after.Score < before.Score || after.Line < before.Line;

    private string Changes(CreditFacts facts, CreditFacts better)
    {
        var (from, to) = (subject.Cuts.Answers(facts), subject.Cuts.Answers(better));
        var changed = to.Features.Where(feature => from.CodeOf(feature) != to.CodeOf(feature)).ToList();
        return changed.Count == 0
            ? "larger amounts"
            : string.Join(
                ", ",
                changed.Select(feature => $"{feature.Name} = {Wording.In(Language.English).Value(feature, to.CodeOf(feature))}")
            );
    }
}
