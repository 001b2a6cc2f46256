using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What the facts of a check would be after a payment, a later delivery, a shorter term, a security or a smaller document.</summary>
internal static class CheckTrials
{
    /// <summary>The most that a step of this kind can be: minor units, days taken off, or 1 for a later delivery; 0 when it is no way.</summary>
    public static long Most(CreditCheckFacts facts, CheckStepKind kind) =>
        kind switch
        {
            CheckStepKind.Pay => CheckFigures.Minor(facts, facts.Open) ?? CheckFigures.Minor(facts, facts.Exposure) ?? 0,
            CheckStepKind.DeliverLater => facts is { HorizonEnd: { } end, Checkpoint: Checkpoint.Order }
            && !(facts.AvailableOn > end)
                ? 1
                : 0,
            CheckStepKind.ShortenTerm => Math.Max(0, (facts.TermDays ?? 0) - (facts.AgreedTermDays ?? 0)),
            CheckStepKind.Secure => facts.Line is { HasLimit: true } line
                ? Money.MaxMinorUnits - (CheckFigures.Minor(facts, line.Limit) ?? 0)
                : 0,
            // Taken off in full it would be no document any more: a minor unit is left.
            CheckStepKind.Reduce => (CheckFigures.Minor(facts, facts.Increment) ?? 0) - 1,
        };

    /// <summary>The facts after a step of such a size.</summary>
    public static CreditCheckFacts After(CreditCheckFacts facts, CheckStepKind kind, long size) =>
        kind switch
        {
            CheckStepKind.Pay => Paid(facts, Money.OfMinor(size, facts.Currency)),
            CheckStepKind.DeliverLater => facts with { AvailableOn = facts.HorizonEnd?.PlusDays((int)size) },
            CheckStepKind.ShortenTerm => facts with { TermDays = facts.TermDays - (int)size },
            CheckStepKind.Secure => facts with { Line = facts.Line?.Plus(size, facts.Currency) },
            CheckStepKind.Reduce => facts with
            {
                Increment = Less(facts, facts.Increment, size),
                GoodsToLeave = Less(facts, facts.GoodsToLeave, size),
                DocumentValue = Less(facts, facts.DocumentValue, size),
            },
        };

    /// <summary>The step in the words of the business.</summary>
    public static CheckStep Step(CreditCheckFacts facts, CheckStepKind kind, long size) =>
        kind switch
        {
            CheckStepKind.Pay or CheckStepKind.Secure or CheckStepKind.Reduce => CheckStep.Of(
                kind,
                Money.OfMinor(size, facts.Currency)
            ),
            CheckStepKind.DeliverLater => CheckStep.DeliverAfter(facts.HorizonEnd!.Value),
            CheckStepKind.ShortenTerm => CheckStep.ShortenTo(facts.TermDays!.Value - (int)size),
        };

    private static CreditCheckFacts Paid(CreditCheckFacts facts, Money payment) =>
        facts with
        {
            Exposure = facts.Exposure - payment,
            Open = facts.Open - payment,
            Overdue = facts.Overdue?.After(payment),
        };

    private static Money? Less(CreditCheckFacts facts, Money? amount, long size) =>
        CheckFigures.Minor(facts, amount) is { } minor
            ? Money.OfMinor(minor > 0 ? Math.Max(0, minor - size) : minor, facts.Currency)
            : null;
}
