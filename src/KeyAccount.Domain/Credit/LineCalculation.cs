using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Works out a recommended line: the least of what is needed, bearable, affordable and not too much of one debtor.</summary>
internal sealed class LineCalculation(CreditTerms terms)
{
    private const int MostParts = 8;
    private const int DaysInYear = 365;

    private readonly Money starterCap = terms.Unit.Times(terms.StarterCap);
    private readonly Money tradeCap = terms.Unit.Times(terms.TradeCap);
    private readonly Money reportCap = terms.Unit.Times(terms.ReportCap);
    private readonly Money unauditedCap = terms.Unit.Times(terms.UnauditedCap);
    private readonly Money step = terms.Step;

    public RecommendedLine Recommend(CreditFacts facts, EvidenceTrack track, CreditGrade grade)
    {
        var secured = Secured(facts);
        Span<LinePart> parts = stackalloc LinePart[MostParts];
        var count = 0;
        var need = Need(facts);
        var request = NotNegative(facts.File?.RequestedLine);
        // A debtor known to have bought nothing yet needs what it asks for; its past says nothing.
        var asksFirst =
            track == EvidenceTrack.Starter
            || (
                track == EvidenceTrack.PublicBody
                && request is not null
                && facts.Behaviour is { SalesWithTax: { IsPositive: false }, HighestNotOverdue: { IsPositive: false } }
            );
        if (!asksFirst)
        {
            parts[count++] = new(LinePartKind.Need, need);
        }
        if (request is not null || asksFirst)
        {
            parts[count++] = new(LinePartKind.Request, request);
        }
        if (Cap(facts, track) is { } cap)
        {
            parts[count++] = new(LinePartKind.EvidenceCap, cap);
        }
        var isJudged = track is EvidenceTrack.Trade or EvidenceTrack.Report or EvidenceTrack.Full;
        if (isJudged || grade <= CreditGrade.E)
        {
            parts[count++] = new(LinePartKind.Capacity, Capacity(facts, track, grade, secured));
        }
        if (isJudged)
        {
            parts[count++] = new(LinePartKind.LossBudget, LossBudget(facts, grade, secured));
        }
        parts[count++] = new(
            LinePartKind.Concentration,
            NotNegative(facts.SellerReceivables)?.Times(terms.ConcentrationShare, Rounding.Down)
        );
        return Least(ImmutableArray.Create(parts[..count]), secured);
    }

    /// <summary>The same line with one more part, in place of an earlier one of its kind.</summary>
    public RecommendedLine With(RecommendedLine line, LinePart part) =>
        Least(line.Parts.RemoveAll(earlier => earlier.Kind == part.Kind).Add(part), line.Secured);

    /// <summary>No line, because of a knock-out.</summary>
    public RecommendedLine None { get; } =
        new(
            Money.Zero(terms.Currency),
            LinePartKind.KnockOut,
            Money.Zero(terms.Currency),
            [new(LinePartKind.KnockOut, Money.Zero(terms.Currency))]
        );

    /// <summary>Up to how much a line may go on a track, for one debtor or a whole family of such; null when there is no cap.</summary>
    public Money? Cap(CreditFacts facts, EvidenceTrack track) =>
        track switch
        {
            EvidenceTrack.None or EvidenceTrack.Refer or EvidenceTrack.PublicBody => null,
            EvidenceTrack.Starter => starterCap,
            EvidenceTrack.Trade => tradeCap,
            EvidenceTrack.Report => reportCap,
            EvidenceTrack.Full => facts.File?.Statement?.Audited == true ? null : unauditedCap,
        };

    /// <summary>The amount rounded down to the step.</summary>
    public Money Stepped(Money amount) =>
        Money.OfMinor(amount.MinorUnits - (amount.MinorUnits % step.MinorUnits), amount.Currency);

    private RecommendedLine Least(ImmutableArray<LinePart> parts, Money secured)
    {
        LinePart? least = null;
        var isKnown = true;
        foreach (var part in parts)
        {
            isKnown &= part.Amount is not null;
            least = part.Amount is { } amount && !(amount >= least?.Amount) ? part : least;
        }

        return least is { Amount: { } lowest } binding && (isKnown || lowest.IsZero)
            ? new(Stepped(lowest), binding.Kind, secured, parts)
            : new(null, null, secured, parts);
    }

    /// <summary>
    /// What the debtor owes at most when it pays as agreed. Either half can be missing: the other one alone is not too much.
    /// </summary>
    private Money? Need(CreditFacts facts)
    {
        long? average = facts is { Behaviour.SalesWithTax: { } sales, ContractualDays: { } days }
            ? Math.Max(0, sales.MinorUnits) * days
            : null;
        var highest = NotNegative(facts.Behaviour.HighestNotOverdue)?.MinorUnits * DaysInYear;
        return (average, highest) is (null, null)
            ? null
            : Bounded(decimal.Floor(Math.Max(average ?? 0, highest ?? 0) * terms.NeedFactor / DaysInYear));
    }

    private Money? Capacity(CreditFacts facts, EvidenceTrack track, CreditGrade grade, Money secured)
    {
        if (terms.Grades[grade] is not { } granted || granted.CapacityShare == Share.Zero)
        {
            return secured;
        }
        var own =
            track == EvidenceTrack.Full
                ? NotNegative(facts.File?.Statement?.TangibleNetWorth)?.Times(granted.CapacityShare, Rounding.Down)
                : Trusted(facts.Behaviour.HighestRepaid);
        return own is { } bearable && bearable.Currency == secured.Currency
            ? Bounded((Int128)bearable.MinorUnits + secured.MinorUnits)
            : null;
    }

    /// <summary>The line whose expected loss, default × loss × what is not secured, is the part of a year's earnings we may lose.</summary>
    private Money? LossBudget(CreditFacts facts, CreditGrade grade, Money secured)
    {
        var (earned, share) = facts.Contribution is { } contribution
            ? (NotNegative(contribution), terms.LossShareOfContribution)
            : (NotNegative(facts.NetSales), terms.LossShareOfSales);
        if (earned is not { } amount || terms.Grades[grade] is not { } granted)
        {
            return null;
        }
        var unsecured =
            (Int128)amount.MinorUnits
            * share.BasisPoints
            * BasisPoint.PerWhole
            / ((Int128)granted.DefaultProbability.BasisPoints * terms.LossGivenDefault.BasisPoints);
        return Bounded(unsecured + secured.MinorUnits);
    }

    private Money Secured(CreditFacts facts)
    {
        Int128 secured = 0;
        foreach (var security in facts.File?.Securities ?? [])
        {
            var worth = terms.Securities.Worth(security, facts.AsOf);
            secured +=
                worth.Currency == terms.Currency
                    ? worth.MinorUnits
                    : throw new CurrencyMismatchException(worth.Currency, terms.Currency);
        }

        return Bounded(secured);
    }

    private Money? Trusted(Money? repaid) =>
        repaid is { } money && money.Currency == terms.Currency
            ? Bounded(decimal.Floor(Math.Max(0, money.MinorUnits) * terms.TrustFactor))
            : null;

    private Money Bounded(decimal minor) => Money.OfMinor((long)Math.Min(minor, Money.MaxMinorUnits), terms.Currency);

    private Money Bounded(Int128 minor) => Money.OfMinor((long)Int128.Min(minor, Money.MaxMinorUnits), terms.Currency);

    private static Money? NotNegative(Money? money) => money is { IsNegative: true } below ? Money.Zero(below.Currency) : money;
}
