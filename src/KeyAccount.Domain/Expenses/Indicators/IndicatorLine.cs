namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>A line of an indicator: beyond is above for what is to be low, below for what is to be high.</summary>
/// <param name="Value">Where it lies.</param>
/// <param name="Comparison">Whether the line itself counts.</param>
public sealed record IndicatorLine(IndicatorValue Value, LineComparison Comparison)
{
    /// <summary>A line that counts itself.</summary>
    public static IndicatorLine At(IndicatorValue value) => new(value, LineComparison.AtOrBeyond);

    /// <summary>A line beyond which a value must lie.</summary>
    public static IndicatorLine Beyond(IndicatorValue value) => new(value, LineComparison.Beyond);
}
