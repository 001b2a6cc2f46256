using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Evidence caps the line, and what is forgotten never grants.</summary>
internal sealed class EvidenceChecks(CreditSubject subject)
{
    /// <summary>Evidence that only higher tracks ask for.</summary>
    private static readonly ImmutableArray<(string Name, Func<CreditFile, CreditFile> Take)> Removals =
    [
        ("the agency report", file => file with { Report = null }),
        ("the statement", file => file with { Statement = null }),
        ("the debtor's registration", file => file with { LegalEntity = null }),
        ("the audit", file => file with { Statement = file.Statement is { } own ? own with { Audited = null } : null }),
    ];

    /// <summary>Answers whose place nothing else takes: contribution and terms have declared stand-ins, and no request asks for nothing.</summary>
    private static readonly ImmutableArray<(string Name, Func<CreditFacts, CreditFacts> Forget)> Amounts =
    [
        ("the seller's receivables", facts => facts with { SellerReceivables = null }),
        ("net sales", facts => facts.Contribution is null ? facts with { NetSales = null } : facts),
        ("what was repaid", facts => facts with { Behaviour = facts.Behaviour with { HighestRepaid = null } }),
        ("sales with tax", facts => facts with { Behaviour = facts.Behaviour with { SalesWithTax = null } }),
        ("what was owed in time", facts => facts with { Behaviour = facts.Behaviour with { HighestNotOverdue = null } }),
        ("securities", facts => facts.Filed(file => file with { Securities = [] })),
        ("the register of events", facts => facts.Filed(file => file with { Events = null })),
    ];

    /// <summary>Lines of the statement on which the highest track rests.</summary>
    private static readonly ImmutableArray<(string Name, Func<CreditFacts, CreditFacts> Forget)> Lines =
    [
        ("intangibles", Stated(statement => statement with { Intangibles = null })),
        ("retained earnings", Stated(statement => statement with { RetainedEarnings = null })),
        ("operating profit", Stated(statement => statement with { OperatingProfit = null })),
    ];

    /// <summary>What a statement says is asked by the highest track alone; on a lesser one it can only be held against the debtor.</summary>
    private static readonly ImmutableArray<Feature<CreditFacts>> OfTheStatement =
    [
        CreditFeatures.CashFlowToLiabilities,
        CreditFeatures.EquityRatio,
        CreditFeatures.QuickRatio,
        CreditFileFeatures.StatementAge,
        CreditFileFeatures.OwnStatement,
    ];

    public LawAnswer Evidence(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { } before)
        {
            return LawAnswer.Irrelevant;
        }
        if (before.Line > before.Limit(LinePartKind.EvidenceCap))
        {
            return LawAnswer.BrokenBy($"the line is above the cap of its track: '{before}'");
        }
        var (name, take) = draw.Pick(Removals);
        var less = facts.Filed(take);
        if (less == facts || !before.IsGranting || subject.Rule(less) is not { } after)
        {
            return LawAnswer.Irrelevant;
        }
        // A starter may live by the report alone; who trades with us does not.
        var isBeyondItsMinimum = before.Track is EvidenceTrack.Trade or EvidenceTrack.Report or EvidenceTrack.Full;
        return LawAnswer.Unless(
            Cap(after) > Cap(before) ? $"without {name} the cap rose: '{before}' became '{after}'"
            : isBeyondItsMinimum && after.Outcome == CreditOutcome.Deferred
                ? $"without {name} '{before}' was deferred, though a lesser track asks for no such thing"
            : null
        );
    }

    /// <summary>Every answer forgotten by itself.</summary>
    public LawAnswer Missing(CreditFacts facts, Draw draw)
    {
        if (subject.Rule(facts) is not { } before)
        {
            return LawAnswer.Irrelevant;
        }
        var answer = LawAnswer.Irrelevant;
        foreach (var (name, less) in Forgotten(facts, before.Track))
        {
            if (
                less == facts
                || subject.Try(less, subject.Policy).Ruling is not { } after
                || (after.Track != before.Track && after.Track != EvidenceTrack.None)
            )
            {
                continue;
            }
            if ((after.IsGranting && !before.IsGranting) || after.Grade > before.Grade || after.Line > before.Line)
            {
                return LawAnswer.BrokenBy($"forgetting {name} turned '{before}' into '{after}'");
            }
            if (after.Outcome == CreditOutcome.Barred && before.Outcome != CreditOutcome.Barred)
            {
                return LawAnswer.BrokenBy($"forgetting {name} barred: '{before}' became '{after}'");
            }
            answer = LawAnswer.Holds;
        }
        return answer;
    }

    private IEnumerable<(string Name, CreditFacts Less)> Forgotten(CreditFacts facts, EvidenceTrack track) =>
        AskedOf(track)
            .Select(feature => (Feature: feature, Less: facts.With(feature, null)))
            .Where(forgotten => !forgotten.Feature.TryRead(forgotten.Less, out _))
            .Select(forgotten => (forgotten.Feature.Name, forgotten.Less))
            .Concat(
                (track == EvidenceTrack.Full ? Amounts.AddRange(Lines) : Amounts).Select(amount =>
                    (amount.Name, amount.Forget(facts))
                )
            );

    private ImmutableArray<Feature<CreditFacts>> AskedOf(EvidenceTrack track) =>
        track == EvidenceTrack.Full ? subject.Cuts.Features : subject.Cuts.Features.RemoveRange(OfTheStatement);

    /// <summary>The cap of the track; none at all on the highest, zero without a line.</summary>
    private static long Cap(CreditRuling ruling) =>
        !ruling.IsGranting ? 0 : ruling.Limit(LinePartKind.EvidenceCap)?.MinorUnits ?? long.MaxValue;

    private static Func<CreditFacts, CreditFacts> Stated(Func<FinancialStatement, FinancialStatement> change) =>
        facts => facts.File?.Statement is null ? facts : facts.Stated(false, change);
}
