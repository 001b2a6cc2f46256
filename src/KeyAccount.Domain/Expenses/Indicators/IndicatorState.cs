using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How one indicator stands.</summary>
/// <param name="Indicator">Its target and lines.</param>
/// <param name="Value">The figure, half away from zero; null when unknown.</param>
/// <param name="Status">How it stands.</param>
public sealed record IndicatorState(ControlIndicator Indicator, IndicatorValue? Value, IndicatorStatus Status)
{
    /// <summary>How far it is from its target; below zero when it is worse. Null without one or when unknown.</summary>
    public IndicatorValue? ToTarget => Room(Indicator.Target);

    /// <summary>How far it is from where it warns; below zero beyond it. Null without such a line or when unknown.</summary>
    public IndicatorValue? ToWarning => Room(Indicator.Warning?.Value);

    /// <summary>How far it is from where it breaks; below zero beyond it. Null without such a line or when unknown.</summary>
    public IndicatorValue? ToLimit => Room(Indicator.Limit?.Value);

    internal static IndicatorState Of(ControlIndicator indicator, IndicatorValue? value, ImmutableArray<Finding> findings)
    {
        Truth? Of(string code) => findings.FirstOrDefault(finding => finding.Code == code)?.Truth;
        var (warns, breaks) = (Of(IndicatorRules.WarningCode(indicator.Kind)), Of(IndicatorRules.LimitCode(indicator.Kind)));
        return new(
            indicator,
            value,
            breaks == Truth.Yes ? IndicatorStatus.Breach
                : warns == Truth.Yes ? IndicatorStatus.EarlyWarning
                : breaks == Truth.Unknown || warns == Truth.Unknown ? IndicatorStatus.Undetermined
                : IndicatorStatus.Ok
        );
    }

    private IndicatorValue? Room(IndicatorValue? line) =>
        Value is not { } value || line is not { } drawn ? null
        : Indicator.HigherIsBetter ? value.Less(drawn)
        : drawn.Less(value);
}
