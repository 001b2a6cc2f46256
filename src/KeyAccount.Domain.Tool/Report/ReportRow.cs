using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The figures of one account that the report sorts, adds up and acts on; amounts in minor units, null when unknown.</summary>
internal sealed class ReportRow
{
    public ReportRow(OutputRow row, int index)
    {
        (Row, Index) = (row, index);
        var needs = row.Credit?.NeedsFor(row.Reader) ?? [];
        Needs = needs;
        Blocked = BlockedOf(row.Credit, row.Reader);
        Action = Choose();
    }

    public OutputRow Row { get; }

    /// <summary>The place of the account in ordinal order.</summary>
    public int Index { get; }

    public string Account => Row.Facts.Account;

    public string? Name => Row.Facts.Profile?.Name is { } name && name != Account ? name : null;

    public string? Owner => Row.Facts.Profile?.Owner;

    public CreditEvaluation? Credit => Row.Credit;

    public long? Open => Row.Facts.Figures.Open?.MinorUnits;

    public long? Overdue => Row.Facts.Figures.Overdue?.MinorUnits;

    public int? Oldest => Row.Facts.Figures.OldestOverdueDays;

    public long? Sales => Row.Facts.Figures.LastTwelveMonths?.MinorUnits;

    public long? Prior => Row.Facts.Figures.PriorTwelveMonths?.MinorUnits;

    public int? Silent => Row.Facts.Figures.DaysSinceLastPurchase;

    public long? Current => Row.Facts.Profile?.CurrentLine is { } line && line.Currency == Currency ? line.MinorUnits : null;

    public long? Line => Credit?.Line?.Amount?.MinorUnits;

    public ImmutableArray<EvidenceNeed> Needs { get; }

    /// <summary>What cannot be granted or decided until evidence comes; 0 when nothing is held back.</summary>
    public long? Blocked { get; }

    public ReportAction Action { get; }

    /// <summary>What is open above the line of today; 0 without a known line.</summary>
    public long? Excess =>
        Current is not { } line ? 0
        : Open is { } open ? Math.Max(0, open - line)
        : null;

    public bool IsKey => Row.Reviewed.Met.Any() || Row.Reviewed.Tier is AccountTier.Key or AccountTier.Development;

    public bool IsSilent =>
        Row.Facts.Figures is { DaysSinceLastPurchase: { } days, OrdersPerYear: { } orders }
        && (
            orders >= ReportTerms.FewestOrders
                ? days > ReportTerms.SilentIntervals * ReportTerms.DaysInYear / orders
                : orders == 0
        );

    public bool IsDeclining =>
        Prior > 0 && (Int128)(Sales ?? Prior ?? 0) * 100 < (Int128)(Prior ?? 0) * ReportTerms.DecliningBelowPercent;

    /// <summary>Whether a key account has fallen silent or buys less.</summary>
    public bool IsQuiet => IsKey && (IsSilent || IsDeclining);

    /// <summary>What the account would have bought since its last order at the pace of the last 12 months.</summary>
    private long NotOrdered =>
        (long)((Int128)Math.Max(0, Sales ?? 0) * Math.Min(Silent ?? 0, ReportTerms.DaysInYear) / ReportTerms.DaysInYear);

    private Currency Currency => Row.Facts.Figures.Open?.Currency ?? Row.Facts.Figures.LastTwelveMonths?.Currency ?? default;

    private ReportAction Choose()
    {
        ReportAction best = default;
        void Offer(ActionKind kind, bool applies, long atRisk)
        {
            if (applies && atRisk > best.AtRisk)
            {
                best = new(kind, atRisk, ReportAction.DaysOf(kind));
            }
        }

        var outcome = Credit?.Outcome;
        var open = Math.Max(0, Open ?? 0);
        Offer(ActionKind.Barred, outcome == CreditOutcome.Barred, open);
        Offer(ActionKind.Referred, outcome == CreditOutcome.Referred, Overdue ?? 0);
        Offer(ActionKind.OverdueLong, Oldest > ReportTerms.LongOverdueDays, Overdue ?? 0);
        Offer(ActionKind.OverLine, true, Excess ?? 0);
        Offer(ActionKind.Overdue, Oldest > ReportTerms.ToleratedDays, Overdue ?? 0);
        Offer(
            ActionKind.Cut,
            Credit?.Change == LineChange.Cut,
            Current is { } current && Line is { } line ? Math.Max(0, Math.Min(open, current) - line) : 0
        );
        Offer(ActionKind.Deferred, outcome == CreditOutcome.Deferred && Needs.Length > 0, open);
        Offer(ActionKind.Silent, IsKey && IsSilent, NotOrdered);
        Offer(ActionKind.Declining, IsKey && IsDeclining, Math.Max(0, (Prior ?? 0) - (Sales ?? Prior ?? 0)));
        Offer(
            ActionKind.Capped,
            outcome is CreditOutcome.Graded or CreditOutcome.Provisional && Needs.Length > 0,
            Blocked ?? 0
        );
        return best;
    }

    /// <summary>
    /// The money that missing evidence keeps from being decided: of a deferred account what it needed open at its highest, of a
    /// line held by its evidence what the next limit would have allowed, among those that the reader may see.
    /// </summary>
    private static long? BlockedOf(CreditEvaluation? credit, Audience reader)
    {
        if (credit?.Outcome == CreditOutcome.Deferred)
        {
            return credit.NeedsFor(reader).IsEmpty ? 0 : BehaviourOf(credit);
        }

        if (credit?.BindingFor(reader) != LinePartKind.EvidenceCap || credit?.Line?.Amount is not { } amount)
        {
            return 0;
        }

        var next = credit
            .LinePartsFor(reader)
            .Where(part => part is { Kind: not LinePartKind.EvidenceCap, Amount: not null })
            .Select(part => part.Amount!.Value.MinorUnits)
            .DefaultIfEmpty(amount.MinorUnits)
            .Min();
        return Math.Max(0, next - amount.MinorUnits);
    }

    private static long? BehaviourOf(CreditEvaluation credit) =>
        credit.Behaviour is { HighestNotOverdue: null, Open: null }
            ? null
            : Math.Max(
                credit.Behaviour.HighestNotOverdue?.MinorUnits ?? 0,
                Math.Max(0, credit.Behaviour.Open?.MinorUnits ?? 0)
            );
}
