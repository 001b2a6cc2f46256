using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A distance in a named unit, to a hundredth of it.</summary>
/// <remarks>The default value is 0 kilometres.</remarks>
public readonly record struct Distance
{
    /// <summary>The longest distance, inclusive, in either unit.</summary>
    public const int Longest = 1_000_000;

    private const decimal KilometresPerMile = 1.609344m;

    private Distance(decimal length, DistanceUnit unit) => (Length, Unit) = (length, unit);

    /// <summary>How many units: from 0 to <see cref="Longest"/>.</summary>
    public decimal Length { get; }

    /// <summary>The unit.</summary>
    public DistanceUnit Unit { get; }

    /// <summary>So many kilometres, with at most two decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 0 or above <see cref="Longest"/>.</exception>
    /// <exception cref="ArgumentException">The length has more than two decimals.</exception>
    public static Distance Kilometres(decimal length) => new(Checked(length), DistanceUnit.Kilometre);

    /// <summary>So many miles, with at most two decimals.</summary>
    /// <inheritdoc cref="Kilometres" path="/exception"/>
    public static Distance Miles(decimal length) => new(Checked(length), DistanceUnit.Mile);

    /// <summary>The length in a unit, exact from miles to kilometres, to 28 digits the other way.</summary>
    public decimal In(DistanceUnit unit) =>
        Unit == unit ? Length
        : Unit == DistanceUnit.Mile ? Length * KilometresPerMile
        : Length / KilometresPerMile;

    /// <summary>The length with its unit, such as <c>12.50 km</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Length:0.00} {(Unit == DistanceUnit.Mile ? "mi" : "km")}");

    private static decimal Checked(decimal length) =>
        length is < 0 or > Longest
            ? throw Refusal.OutOfRange(nameof(length), $"a distance of {length} is not within 0 to {Longest}.")
        : length * 100 % 1 != 0
            ? throw Refusal.PrecisionLoss(nameof(length), $"a distance of {length} has more than 2 decimals.")
        : length;
}
