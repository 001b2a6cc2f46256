using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Better facts never give a worse result, and asking for less never does either.</summary>
internal sealed class ChangeChecks(CreditSubject subject)
{
    public LawAnswer Monotone(CreditFacts facts, Draw draw)
    {
        var better = Improved(draw, facts);
        return
            better == facts
            || !IsNowhereWorse(facts, better)
            || subject.Rule(facts) is not { } before
            || subject.Rule(better) is not { } after
            || before.Track != after.Track
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(IsWorse(before, after) ? $"'{before}' became '{after}' by {Changes(facts, better)}" : null);
    }

    /// <summary>A request is compared with a smaller one: what could be had of it before can still be had.</summary>
    public LawAnswer AskingLess(CreditFacts facts, Draw draw)
    {
        var unit = subject.Policy.Terms.Unit.Amount.MinorUnits;
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
                : draw.Pick(0, 1, unit / 10, unit, (3 * unit) + 1, draw.Between(0, 20 * unit));
    }

    private Money Step => subject.Policy.Terms.Step;

    private Money Stepped(Money amount) =>
        Money.OfMinor(amount.MinorUnits - (amount.MinorUnits % Step.MinorUnits), amount.Currency);

    private static CreditFacts Asking(CreditFacts facts, Money request) =>
        facts.Filed(file => file with { RequestedLine = request });

    /// <summary>One answer is made better along the direction that its question declares, or an amount that carries the line is raised.</summary>
    private CreditFacts Improved(Draw draw, CreditFacts facts)
    {
        var more = Money.OfMinor(draw.Between(1, 50 * subject.Policy.Terms.Unit.Amount.MinorUnits), facts.Currency);
        var answers = subject.Cuts.Answers(facts);
        var directed = answers
            .Features.Where(feature => feature.Direction != Direction.None && answers.IsKnown(feature))
            .ToList();
        return draw.Below(directed.Count == 0 ? 3 : 12) switch
        {
            0 => facts.Filed(file => file with { Events = file.Events is null ? null : CreditEvents.None }),
            1 => facts with
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
            },
            2 => facts.Filed(file =>
                file with
                {
                    Screening = file.Screening is null ? null : ScreeningStatus.Clear,
                    Identity = file.Identity is null ? null : IdentityStatus.Complete,
                }
            ),
            _ => Better(draw, facts, draw.Pick(directed)),
        };
    }

    private CreditFacts Better(Draw draw, CreditFacts facts, Feature<CreditFacts> feature) =>
        facts.With(feature, Codes.Answer(draw, feature.Scale, subject.Cuts.Of(feature), AnswerMix.Complete));

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
