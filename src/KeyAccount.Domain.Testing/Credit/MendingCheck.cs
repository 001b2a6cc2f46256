using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What reasons name is worth mending.</summary>
/// <remarks>
/// Reasons that are limits are mended by more sales or more trust, and a natural person is what it is: a case with such a reason only asks
/// that mending the others makes nothing worse.
/// </remarks>
internal sealed class MendingCheck(CreditSubject subject)
{
    private const int Rounds = 3;

    public LawAnswer Check(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { Reasons.IsEmpty: false } before)
        {
            return LawAnswer.Irrelevant;
        }
        var mends = before.Reasons.Select(reason => (reason.Code, Facts: Mended(facts, reason))).ToList();
        var mendable = mends.Where(mend => mend.Facts is not null).ToList();
        if (mendable.Count == 0)
        {
            return LawAnswer.Irrelevant;
        }
        var alone = draw.Pick(mendable);
        if (Followed(alone.Facts!, before.Outcome == CreditOutcome.Deferred ? 0 : Rounds) is { } one && IsWorse(before, one))
        {
            return LawAnswer.BrokenBy($"mending {alone.Code} alone turned '{before}' into '{one}'");
        }
        var after = Followed(before.Reasons.Aggregate(facts, (mended, reason) => Mended(mended, reason) ?? mended), Rounds);
        return after is null
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                IsWorse(before, after)
                || (mends.TrueForAll(mend => mend.Facts is not null || IsLimit(mend.Code)) && !IsBetter(before, after))
                    ? $"mending all turned '{before}' into '{after}'"
                    : null
            );
    }

    /// <summary>What comes of it when evidence that was brought shows that more is missing, and that is mended too.</summary>
    private CreditRuling? Followed(CreditFacts facts, int rounds)
    {
        var ruling = subject.Rule(facts);
        for (var round = 0; round < rounds && ruling?.Outcome == CreditOutcome.Deferred; round++)
        {
            facts = ruling.Reasons.Aggregate(facts, (mended, reason) => Mended(mended, reason) ?? mended);
            ruling = subject.Rule(facts);
        }
        return ruling;
    }

    private static bool IsLimit(string code) => code.StartsWith("LINE-", StringComparison.Ordinal);

    private static bool IsWorse(CreditRuling before, CreditRuling after) =>
        after.Rank < before.Rank || (after.Track == before.Track && (after.Grade < before.Grade || after.Score < before.Score));

    private static bool IsBetter(CreditRuling before, CreditRuling after) =>
        after.Rank > before.Rank || after.Grade > before.Grade || after.Score > before.Score;

    /// <summary>The debtor without what the reason names; null where that can't be mended.</summary>
    private CreditFacts? Mended(CreditFacts facts, CreditReason reason) =>
        reason.Feature is Feature<CreditFacts> asked
            ? subject.Cuts.LineOf(reason.Code) is { } line
                ? facts.With(line.Feature, CreditCuts.BestOf(line))
                : Mended(facts, asked)
            : reason.Code switch
            {
                "NEED-IDENTITY" => facts.Filed(file => file with { Identity = IdentityStatus.Complete }),
                "NEED-SCREENING" => facts.Filed(file => file with { Screening = ScreeningStatus.Clear }),
                "NEED-TRADE" => Answered(
                    facts,
                    CreditFeatures.DaysLate,
                    CreditFeatures.LateShare,
                    CreditFeatures.OverdueShare,
                    CreditFeatures.OldestOverdue,
                    CreditFeatures.DaysLateTrend,
                    CreditFeatures.MonthsTrading,
                    CreditFeatures.InvoicesDue,
                    CreditFeatures.InvoicesDueRecently
                ),
                "NEED-REPORT" => facts.Filed(file => file with { Report = new(facts.AsOf, ExternalClass.Strongest) }),
                "NEED-STATEMENT" or "NEED-AUDIT" or "CAP-DISTRESS" => Answered(
                    facts
                        .Filed(file => file with { Statement = CreditParts.Sound(facts.AsOf, file.LegalEntity ?? "R-1") })
                        .With(CreditFileFeatures.OwnStatement, 1),
                    CreditFeatures.CashFlowToLiabilities,
                    CreditFeatures.EquityRatio,
                    CreditFeatures.QuickRatio
                ),
                "NEED-BUDGET" => facts.Filed(file => file with { BudgetConfirmed = true }),
                "NEED-LEGAL" => facts.Filed(file => file with { LegalBasisKnown = true }),
                _ => null,
            };

    private CreditFacts? Mended(CreditFacts facts, Feature<CreditFacts> asked) =>
        asked == CreditFileFeatures.Identity ? facts.Filed(file => file with { Identity = IdentityStatus.Complete })
        : asked == CreditFileFeatures.Screening ? facts.Filed(file => file with { Screening = ScreeningStatus.Clear })
        : asked == CreditFileFeatures.DebtorForm
            ? asked.TryRead(facts, out _) ? null
                : facts.Filed(file => file with { Form = DebtorForm.Company })
        : CreditFactsMaker.CanAnswer(asked) ? Answered(facts, asked)
        : asked is Flag<CreditFacts> flag
            ? CreditHistory.With(facts, flag, false) is var forgiven && flag.Read(forgiven) == false ? forgiven
                : null
        : null;

    /// <summary>The best answers by the scorecards; where none asks, those beyond the last cut in the good direction.</summary>
    private CreditFacts Answered(CreditFacts facts, params Feature<CreditFacts>[] questions) =>
        questions.Aggregate(
            facts,
            (mended, question) =>
            {
                var cuts = subject.Cuts.Of(question);
                return subject
                        .Cuts.Cards.SelectMany(card => card.Characteristics)
                        .FirstOrDefault(line => line.Feature == question)
                        is { } line
                        ? mended.With(question, CreditCuts.BestOf(line))
                    : cuts.IsEmpty ? mended
                    : mended.With(
                        question,
                        question.Direction == Direction.LowerIsBetter ? Math.Max(0, cuts[0] - 1) : cuts[^1]
                    );
            }
        );
}
