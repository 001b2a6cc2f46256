using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.Checks.CreditCheckFacts>;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The named questions about what happened to the account or the document: knock-outs, holds, the release and what followed it.</summary>
/// <remarks>Each knock-out is a question of its own, so that a reader who may know of one learns nothing of another.</remarks>
public static class CreditCheckEvents
{
    private static readonly Label Days = new("days", "días", "天");

    /// <summary>Whether all business is stopped, by sanctions or a false identity. For finance alone.</summary>
    public static Flag<CreditCheckFacts> Stopped { get; } =
        Bar("stopped", new("all business stopped", "toda actividad detenida", "停止一切业务"), CreditBar.Stop);

    /// <summary>Whether there are insolvency proceedings: prepayment only.</summary>
    public static Flag<CreditCheckFacts> Insolvent { get; } =
        Bar("insolvent", new("insolvency proceedings", "procedimiento de insolvencia", "破产程序"), CreditBar.Insolvent);

    /// <summary>Whether a write-off or legal collection bars open terms.</summary>
    public static Flag<CreditCheckFacts> NoOpenTerms { get; } =
        Bar("no_open_terms", new("open terms barred", "sin derecho a plazo", "不予赊销"), CreditBar.NoOpenTerms);

    /// <summary>Whether a knock-out lets people decide and shipments wait. For finance alone.</summary>
    public static Flag<CreditCheckFacts> Referred { get; } =
        Bar("knock_out_refers", new("knock-out to be decided on", "exclusión por decidir", "待裁决的否决项"), CreditBar.Refer);

    /// <summary>Whether a hold that a person forced is in force.</summary>
    public static Flag<CreditCheckFacts> ForcedHold { get; } =
        Flag(
            "forced_hold",
            new("forced hold in force", "retención forzada en vigor", "强制冻结生效"),
            facts => facts.Hold?.IsInForceOn(facts.AsOf)
        );

    /// <summary>Whether the document was released before.</summary>
    public static Flag<CreditCheckFacts> Released { get; } =
        Flag("released", new("released before", "liberado antes", "曾放行"), facts => facts.Release is not null);

    /// <summary>Whether it was closed and opened again since.</summary>
    public static Flag<CreditCheckFacts> Reopened { get; } =
        Flag("reopened", new("reopened since", "reabierto desde entonces", "其后重新打开"), facts => facts.Release?.Reopened);

    /// <summary>Whether its value or that of a line is another than at the release.</summary>
    public static Flag<CreditCheckFacts> Changed { get; } =
        Flag("changed", new("value changed since", "valor cambiado desde entonces", "其后金额变更"), IsChanged);

    /// <summary>How much more it is worth than at the release, as a share of that, rounded up.</summary>
    public static Measure<CreditCheckFacts, Percentage> Deviation { get; } =
        Percentage(
            "deviation",
            new("value over the released one", "valor sobre el liberado", "超出放行金额的比例"),
            facts => CheckFigures.Deviation(facts)
        );

    /// <summary>Days since the release.</summary>
    public static Measure<CreditCheckFacts, long> DaysSinceRelease { get; } =
        Count(
            "days_since_release",
            new("time since the release", "tiempo desde la liberación", "放行后天数"),
            Days,
            facts => CheckFigures.DaysAfter(facts, facts.Release?.On)
        );

    /// <summary>The checkpoint that it passed.</summary>
    public static Choice<CreditCheckFacts, Checkpoint> Passed { get; } =
        Choice(
            "passed",
            new("checkpoint passed", "control superado", "已通过的检查点"),
            CreditCheckScales.Checkpoints,
            facts => facts.Release?.Passed
        );

    internal static ImmutableArray<Feature<CreditCheckFacts>> All { get; } =
    [Stopped, Insolvent, NoOpenTerms, Referred, ForcedHold, Released, Reopened, Changed, Deviation, DaysSinceRelease, Passed];

    /// <summary>Whether the account belongs to the group of a rule, where the group is not known: never answered.</summary>
    internal static Flag<CreditCheckFacts> InGroup { get; } =
        Flag(
            "in_group",
            new("belongs to the group of the rule", "pertenece al grupo de la regla", "属于规则所指组别"),
            _ => null
        );

    private static Flag<CreditCheckFacts> Bar(string name, Label label, CreditBar bar) =>
        Flag(name, label, facts => facts.KnockOut is { } known and not CreditBar.Undetermined ? known == bar : null);

    private static bool? IsChanged(CreditCheckFacts facts) =>
        facts.Release is not { } release ? null
        : release.LinesChanged is true ? true
        : CheckFigures.Minor(facts, facts.DocumentValue) is not { } value ? null
        : value != CheckFigures.Minor(facts, release.Value) ? true
        : release.LinesChanged;
}
