using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>An indicator with its target, and the lines at which it warns and breaks.</summary>
public sealed record ControlIndicator
{
    private ControlIndicator(IndicatorKind kind, IndicatorValue? target, IndicatorLine? warning, IndicatorLine? limit) =>
        (Kind, Target, Warning, Limit) = (kind, target, warning, limit);

    /// <summary>Which one.</summary>
    public IndicatorKind Kind { get; }

    /// <summary>Where it is to be; null without one. It decides nothing: the distance to it is told.</summary>
    public IndicatorValue? Target { get; }

    /// <summary>Where it warns; null when it does not.</summary>
    public IndicatorLine? Warning { get; }

    /// <summary>Where it breaks; null when it only warns.</summary>
    public IndicatorLine? Limit { get; }

    /// <summary>Whether high values are good.</summary>
    public bool HigherIsBetter => Kind == IndicatorKind.Attainment;

    /// <summary>Whether its values are amounts; else they are percentages.</summary>
    public bool IsAmount => Kind is IndicatorKind.CostPerVisit or IndicatorKind.CostPerNewAccount;

    /// <summary>An indicator with a warning, a limit, or both.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="target">Where it is to be.</param>
    /// <param name="warning">Where it warns; reached before the limit, never after it.</param>
    /// <param name="limit">Where it breaks.</param>
    /// <exception cref="ArgumentException">
    /// There is neither warning nor limit, a value is no amount or no percentage, currencies differ, or the warning is not before the limit.
    /// </exception>
    public static ControlIndicator Of(IndicatorKind kind, IndicatorValue? target, IndicatorLine? warning, IndicatorLine? limit)
    {
        ControlIndicator made = new(kind, target, warning, limit);
        IndicatorValue[] values = [.. new[] { target, warning?.Value, limit?.Value }.OfType<IndicatorValue>()];
        if (warning is null && limit is null)
        {
            throw Refusal.Invalid(nameof(warning), $"The indicator {kind} has neither a warning nor a limit.");
        }
        foreach (var value in values)
        {
            if (value.Amount is null == made.IsAmount || !value.IsLike(values[0]))
            {
                throw Refusal.Invalid(
                    nameof(kind),
                    $"The indicator {kind} needs {(made.IsAmount ? "amounts of one currency" : "percentages")}, and {value} is none."
                );
            }
        }
        return warning is null || limit is null || made.IsBefore(warning, limit)
            ? made
            : throw Refusal.Invalid(
                nameof(warning),
                $"The indicator {kind} would break at {limit.Value} no later than it warns at {warning.Value}."
            );
    }

    private bool IsBefore(IndicatorLine warning, IndicatorLine limit)
    {
        var apart = HigherIsBetter
            ? warning.Value.Grains.CompareTo(limit.Value.Grains)
            : limit.Value.Grains.CompareTo(warning.Value.Grains);
        return apart > 0 || (apart == 0 && warning.Comparison < limit.Comparison);
    }
}
