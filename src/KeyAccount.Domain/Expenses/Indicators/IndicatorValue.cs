using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The value of an indicator or of one of its lines: a percentage, or an amount.</summary>
/// <remarks>The default value is 0 %.</remarks>
public readonly record struct IndicatorValue
{
    private readonly Percentage percentage;
    private readonly Money? amount;

    private IndicatorValue(Percentage percentage, Money? amount) => (this.percentage, this.amount) = (percentage, amount);

    /// <summary>The percentage; null for an amount.</summary>
    public Percentage? Percentage => amount is null ? percentage : null;

    /// <summary>The amount; null for a percentage.</summary>
    public Money? Amount => amount;

    /// <summary>A percentage.</summary>
    public static IndicatorValue Of(Percentage percentage) => new(percentage, null);

    /// <summary>An amount.</summary>
    /// <exception cref="InvalidOperationException">It is no money.</exception>
    public static IndicatorValue Of(Money amount) => new(default, amount.Used());

    /// <summary>The percentage or the amount.</summary>
    public override string ToString() => amount?.ToString() ?? percentage.ToString();

    /// <summary>In basis points or minor units, for values of the same kind.</summary>
    internal long Grains => amount?.MinorUnits ?? percentage.BasisPoints;

    /// <summary>How far it is from another one of the same kind.</summary>
    internal IndicatorValue Less(IndicatorValue other) =>
        amount is { } own
            ? Of(own - other.amount!.Value)
            : Of(Quantities.Percentage.FromBasisPoints(percentage.BasisPoints - other.percentage.BasisPoints));

    /// <summary>Whether both are percentages, or amounts of one currency.</summary>
    internal bool IsLike(IndicatorValue other) => amount?.Currency == other.amount?.Currency;
}
