using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The one action on an account that has the most money at risk.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="AtRisk">The money at risk, in minor units, above zero.</param>
/// <param name="Days">Days from the review to the deadline.</param>
internal readonly record struct ReportAction(ActionKind Kind, long AtRisk, int Days)
{
    public static Label ReasonOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.None => ReportPhrase.None,
            ActionKind.Barred => ActionPhrase.BarredReason,
            ActionKind.Referred => ActionPhrase.ReferredReason,
            ActionKind.OverdueLong => ActionPhrase.OverdueLongReason,
            ActionKind.OverLine => ActionPhrase.OverLineReason,
            ActionKind.Overdue => ActionPhrase.OverdueLongReason,
            ActionKind.Cut => ActionPhrase.CutReason,
            ActionKind.Deferred => ActionPhrase.DeferredReason,
            ActionKind.Silent => ActionPhrase.SilentReason,
            ActionKind.Declining => ActionPhrase.DecliningReason,
            ActionKind.Capped => ActionPhrase.CappedReason,
        };

    public static Label StepOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.None => ReportPhrase.None,
            ActionKind.Barred => ActionPhrase.BarredStep,
            ActionKind.Referred => ActionPhrase.ReferredStep,
            ActionKind.OverdueLong => ActionPhrase.OverdueLongStep,
            ActionKind.OverLine => ActionPhrase.OverLineStep,
            ActionKind.Overdue => ActionPhrase.OverdueStep,
            ActionKind.Cut => ActionPhrase.CutStep,
            ActionKind.Deferred => ActionPhrase.CollectStep,
            ActionKind.Silent => ActionPhrase.SilentStep,
            ActionKind.Declining => ActionPhrase.DecliningStep,
            ActionKind.Capped => ActionPhrase.CollectStep,
        };

    /// <summary>The days to the deadline of each kind: the harder the loss to undo, the sooner.</summary>
    public static int DaysOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.None => 0,
            ActionKind.Barred => 1,
            ActionKind.Referred or ActionKind.OverLine => 2,
            ActionKind.OverdueLong => 5,
            ActionKind.Overdue => 7,
            ActionKind.Cut or ActionKind.Deferred or ActionKind.Silent => 14,
            ActionKind.Declining or ActionKind.Capped => 30,
        };
}
