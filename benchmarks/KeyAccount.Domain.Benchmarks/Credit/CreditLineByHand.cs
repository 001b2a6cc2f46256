using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Benchmarks.Credit;

/// <summary>The recommended line by hand: the least of its limits in steps of 100 euros, unknown while one of them is.</summary>
internal static class CreditLineByHand
{
    private const long Unit = 100_000;
    private const long Step = 10_000;

    public static (Money? Line, LinePartKind? Binding) Line(
        CreditFacts facts,
        EvidenceTrack track,
        CreditGrade grade,
        List<string> reasons
    )
    {
        long secured = 0;
        foreach (var security in facts.File?.Securities ?? [])
        {
            secured += SecurityTerms.Shipped.Worth(security, facts.AsOf).MinorUnits;
        }
        long? least = null;
        LinePartKind? binding = null;
        var isKnown = true;
        void Limit(LinePartKind kind, long? amount)
        {
            if (amount is not { } limit)
            {
                reasons.Add(kind + " unknown");
                isKnown = false;
            }
            else if (least is null || limit < least)
            {
                (least, binding) = (limit, kind);
            }
        }
        var need = Need(facts);
        var request = Positive(facts.File?.RequestedLine);
        var asksFirst =
            track == EvidenceTrack.Starter || (track == EvidenceTrack.PublicBody && request is not null && !(need > 0));
        if (!asksFirst)
        {
            Limit(LinePartKind.Need, need);
        }
        if (request is not null || asksFirst)
        {
            Limit(LinePartKind.Request, request);
        }
        if (track == EvidenceTrack.Starter)
        {
            Limit(LinePartKind.EvidenceCap, Unit / 5);
        }
        else if (track == EvidenceTrack.Trade)
        {
            Limit(LinePartKind.EvidenceCap, 3 * Unit);
        }
        else if (track == EvidenceTrack.Report)
        {
            Limit(LinePartKind.EvidenceCap, 10 * Unit);
        }
        else if (track == EvidenceTrack.Full && facts.File!.Statement!.Audited != true)
        {
            Limit(LinePartKind.EvidenceCap, 20 * Unit);
        }
        var isJudged = track is EvidenceTrack.Trade or EvidenceTrack.Report or EvidenceTrack.Full;
        if (isJudged || grade <= CreditGrade.E)
        {
            Limit(LinePartKind.Capacity, Capacity(facts, track, grade, secured));
        }
        if (isJudged)
        {
            Limit(LinePartKind.LossBudget, LossBudget(facts, grade, secured));
        }
        Limit(LinePartKind.Concentration, Positive(facts.SellerReceivables) / 10);
        if (least is not { } line || !(isKnown || line == 0))
        {
            return (null, null);
        }
        if (request > line)
        {
            reasons.Add("LINE-" + binding);
        }
        return (Money.OfMinor(line - (line % Step), facts.Currency), binding);
    }

    private static long? Need(CreditFacts facts)
    {
        var average = Positive(facts.Behaviour.SalesWithTax) * facts.ContractualDays;
        var highest = Positive(facts.Behaviour.HighestNotOverdue) * 365;
        return average is null && highest is null
            ? null
            : (long)decimal.Floor(Math.Max(average ?? 0, highest ?? 0) * 1.1m / 365);
    }

    private static long? Capacity(CreditFacts facts, EvidenceTrack track, CreditGrade grade, long secured)
    {
        var share = grade switch
        {
            CreditGrade.A => 1_000,
            CreditGrade.B => 750,
            CreditGrade.C => 500,
            CreditGrade.D => 200,
            CreditGrade.E or CreditGrade.X => 0,
        };
        return share == 0 ? secured
            : track == EvidenceTrack.Full
                ? Positive(facts.File!.Statement!.TangibleNetWorth) is { } worth ? (worth * share / 10_000) + secured
                    : null
            : Positive(facts.Behaviour.HighestRepaid) is { } repaid ? (repaid * 5 / 4) + secured
            : null;
    }

    private static long? LossBudget(CreditFacts facts, CreditGrade grade, long secured)
    {
        var (earned, share) = facts.Contribution is { } contribution
            ? (Positive(contribution), 500)
            : (Positive(facts.NetSales), 50);
        var defaults = grade switch
        {
            CreditGrade.A => 30,
            CreditGrade.B => 100,
            CreditGrade.C => 350,
            CreditGrade.D => 1_000,
            CreditGrade.E or CreditGrade.X => 2_500,
        };
        return earned is { } amount ? (amount * share * 10_000 / (defaults * 6_000)) + secured : null;
    }

    private static long? Positive(Money? money) => money is { } known ? Math.Max(0, known.MinorUnits) : null;
}
