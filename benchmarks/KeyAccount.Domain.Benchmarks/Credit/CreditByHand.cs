using KeyAccount.Domain.Credit;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Credit;

/// <summary>The shipped credit policy, with a unit of 1,000 euros, as a careful programmer writes it by hand.</summary>
internal static class CreditByHand
{
    private enum Bar
    {
        Unknown,
        Clear,
        Refer,
        Barred,
    }

    public static CreditResult Evaluate(CreditFacts facts)
    {
        var reasons = new List<string>();
        var bar = KnockOuts(facts, reasons);
        var track = Track(facts, reasons);
        if (bar == Bar.Barred)
        {
            var none = Quantities.Money.Zero(facts.Currency);
            return new(CreditOutcome.Barred, track, CreditGrade.X, null, none, LinePartKind.KnockOut, reasons);
        }
        var (score, isScored, isProvisional) = CreditCardByHand.Score(facts, track, reasons);
        var outcome =
            bar == Bar.Refer || track == EvidenceTrack.Refer ? CreditOutcome.Referred
            : bar == Bar.Unknown || track == EvidenceTrack.None ? CreditOutcome.Deferred
            : isScored && score is null && track != EvidenceTrack.PublicBody ? CreditOutcome.Deferred
            : score is not null && !isProvisional ? CreditOutcome.Graded
            : CreditOutcome.Provisional;
        if (outcome is CreditOutcome.Referred or CreditOutcome.Deferred)
        {
            return new(outcome, track, null, score, null, null, reasons);
        }
        var grade = Grade(facts, track, score, reasons);
        var (line, binding) = CreditLineByHand.Line(facts, track, grade, reasons);
        return new(
            outcome == CreditOutcome.Graded && line is null ? CreditOutcome.Provisional : outcome,
            track,
            grade,
            score,
            line,
            binding,
            reasons
        );
    }

    private static Bar KnockOuts(CreditFacts facts, List<string> reasons)
    {
        var file = facts.File;
        var isCritical = facts.CriticalSupply ?? file?.CriticalSupply ?? false;
        var bar = Bar.Clear;
        var unknown = false;
        void Check(bool? met, string code, string criticalCode, Bar otherwise)
        {
            if (met == true)
            {
                reasons.Add(isCritical ? criticalCode : code);
                var hit = isCritical ? Bar.Refer : otherwise;
                bar = hit > bar ? hit : bar;
            }
            else if (met is null)
            {
                reasons.Add(code + " unknown");
                unknown = true;
            }
        }
        void Refer(bool? met, string code)
        {
            if (met == true)
            {
                reasons.Add(code);
                bar = bar < Bar.Refer ? Bar.Refer : bar;
            }
            else if (met is null)
            {
                reasons.Add(code + " unknown");
                unknown = true;
            }
        }
        Check(file?.Identity is { } identity ? identity == IdentityStatus.False : null, "KO-01", "KO-08", Bar.Barred);
        Check(file?.Screening is { } screening ? screening == ScreeningStatus.Hit : null, "KO-02", "KO-09", Bar.Barred);
        var events = file?.Events;
        Check(events?.Any(CreditEventKind.Insolvency, LocalDate.MinIsoValue), "KO-03", "KO-10", Bar.Barred);
        var twoYears = facts.AsOf.PlusMonths(-24);
        Check(
            events is null
                ? null
                : events.Any(CreditEventKind.WriteOff, twoYears) || events.Any(CreditEventKind.LegalCollection, twoYears),
            "KO-04",
            "KO-11",
            Bar.Barred
        );
        Refer(events?.Any(CreditEventKind.DishonouredInstrument, facts.AsOf.PlusMonths(-6)), "KO-05");
        Refer(events?.Any(CreditEventKind.CoverCancelled, LocalDate.MinIsoValue), "KO-06");
        Refer(facts.Behaviour.Scored.OldestOverdueDays is { } days ? days > 90 : null, "KO-07");
        return bar == Bar.Clear && unknown ? Bar.Unknown : bar;
    }

    private static EvidenceTrack Track(CreditFacts facts, List<string> reasons)
    {
        var file = facts.File;
        if (file?.Form is not { } form)
        {
            reasons.Add("debtor_form");
            return EvidenceTrack.None;
        }
        if (form is DebtorForm.Bank or DebtorForm.Insurer or DebtorForm.NaturalPerson)
        {
            reasons.Add("EV-01");
            return EvidenceTrack.Refer;
        }
        bool? identified = file.Identity is { } identity
            ? identity is IdentityStatus.Complete or IdentityStatus.NotAssessed
            : null;
        bool? screened = file.Screening is { } screening
            ? screening is ScreeningStatus.Clear or ScreeningStatus.NotAssessed
            : null;
        var known = identified & screened;
        if (known != true)
        {
            reasons.Add("identity or screening");
        }
        if (form == DebtorForm.PublicBody)
        {
            var isReady = file is { BudgetConfirmed: true, LegalBasisKnown: true };
            return isReady && known == true ? EvidenceTrack.PublicBody : EvidenceTrack.None;
        }
        var conduct = facts.Behaviour.Scored;
        bool? months = facts.MonthsTrading is { } trading ? trading >= 6 : null;
        bool? due = conduct.Due is { } number ? number >= 6 : null;
        bool? recent = conduct.DueLastSixMonths is { } few ? few >= 1 : null;
        var trade = months & due & recent;
        if (trade != true)
        {
            reasons.Add("trade record");
        }
        var hasReport = file.Report is { Class: not null } && facts.ReportAge <= 12;
        var hasStatement = facts.HasOwnStatement && facts.StatementAge <= 18;
        var isRecorded = known & trade;
        return isRecorded == true
            ? !hasReport
                ? EvidenceTrack.Trade
                : hasStatement
                    ? EvidenceTrack.Full
                    : EvidenceTrack.Report
            : isRecorded is null || known != true
                ? EvidenceTrack.None
                : hasReport || file.Prepays == true
                    ? EvidenceTrack.Starter
                    : EvidenceTrack.None;
    }

    private static CreditGrade Grade(CreditFacts facts, EvidenceTrack track, decimal? score, List<string> reasons)
    {
        var isCurrent = facts.ReportAge <= 12;
        var grade =
            score >= 80 ? CreditGrade.A
            : score >= 65 ? CreditGrade.B
            : score >= 50 ? CreditGrade.C
            : score >= 35 ? CreditGrade.D
            : score >= 0 ? CreditGrade.E
            : track == EvidenceTrack.PublicBody ? CreditGrade.B
            : !isCurrent ? CreditGrade.E
            : (facts.File!.Report!.Class ?? ExternalClass.Weakest) switch
            {
                ExternalClass.Weakest => CreditGrade.E,
                ExternalClass.Weak => CreditGrade.D,
                ExternalClass.Adequate or ExternalClass.Good or ExternalClass.Strongest => CreditGrade.C,
            };
        if (track is EvidenceTrack.Trade or EvidenceTrack.Report && grade > CreditGrade.B)
        {
            reasons.Add("no statement");
            grade = CreditGrade.B;
        }
        if (!facts.HasOwnStatement || track == EvidenceTrack.PublicBody)
        {
            return grade;
        }
        var statement = facts.File!.Statement!;
        var altman = AltmanModel.For(statement).Score(statement);
        var isDistressed = altman is null ? track == EvidenceTrack.Full : altman.Zone == AltmanZone.Distress;
        if (isDistressed && grade > CreditGrade.C)
        {
            reasons.Add("distress");
            grade = CreditGrade.C;
        }
        return grade;
    }
}
