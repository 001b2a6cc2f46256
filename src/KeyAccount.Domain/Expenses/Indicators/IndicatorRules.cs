using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The rules that follow from the lines of indicators.</summary>
internal static class IndicatorRules
{
    private const string Practice = "practice of expense control; a starting value";

    public static ImmutableArray<Rule<IndicatorFacts, IndicatorStatus>> Of(
        IndicatorFeatures features,
        IEnumerable<ControlIndicator> indicators
    ) => [.. indicators.SelectMany(indicator => Of(features, indicator))];

    public static string WarningCode(IndicatorKind kind) => $"{Word(kind)}-WARNING";

    public static string LimitCode(IndicatorKind kind) => $"{Word(kind)}-LIMIT";

    private static IEnumerable<Rule<IndicatorFacts, IndicatorStatus>> Of(IndicatorFeatures features, ControlIndicator indicator)
    {
        if (indicator.Warning is { } warning)
        {
            yield return new(WarningCode(indicator.Kind), features.Reaches(indicator, warning), IndicatorStatus.EarlyWarning)
            {
                Severity = Severity.Warning,
                Audience = Audience.Sales,
                Source = Practice,
            };
        }
        if (indicator.Limit is { } limit)
        {
            yield return new(LimitCode(indicator.Kind), features.Reaches(indicator, limit), IndicatorStatus.Breach)
            {
                Severity = Severity.Objection,
                Audience = Audience.Sales,
                Source = Practice,
            };
        }
    }

    private static string Word(IndicatorKind kind) => CodeWord.Of(kind).ToUpperInvariant().Replace('_', '-');
}
