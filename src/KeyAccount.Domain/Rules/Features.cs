using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>Declares the questions that may be asked of one kind of facts. Import it statically to fix the facts once.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public static class Features<TFacts>
{
    /// <summary>An amount in one currency, to the minor unit.</summary>
    public static Measure<TFacts, Money> Amount(
        string name,
        Label label,
        Currency currency,
        Func<TFacts, Money?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, new AmountScale(currency), read, direction, changeability);

    /// <summary>A share from 0 % to 100 %, to the basis point.</summary>
    public static Measure<TFacts, Share> Share(
        string name,
        Label label,
        Func<TFacts, Share?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, ShareScale.Instance, read, direction, changeability);

    /// <summary>A signed percentage, to the basis point.</summary>
    public static Measure<TFacts, Percentage> Percentage(
        string name,
        Label label,
        Func<TFacts, Percentage?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, PercentageScale.Instance, read, direction, changeability);

    /// <summary>A whole number of a unit.</summary>
    public static Measure<TFacts, long> Count(
        string name,
        Label label,
        Label? unit,
        Func<TFacts, long?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, new CountScale(unit), read, direction, changeability);

    /// <summary>A decimal number of a unit with a fixed number of places, 0 to 6.</summary>
    public static Measure<TFacts, decimal> Number(
        string name,
        Label label,
        Label? unit,
        int decimals,
        Func<TFacts, decimal?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, new NumberScale(unit, decimals), read, direction, changeability);

    /// <summary>A calendar date.</summary>
    public static Measure<TFacts, LocalDate> Date(
        string name,
        Label label,
        Func<TFacts, LocalDate?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, DateScale.Instance, read, direction, changeability);

    /// <summary>One of several names that rise in order.</summary>
    /// <exception cref="ArgumentException">The scale was made as a choice, which has no order.</exception>
    public static Measure<TFacts, TValue> Grade<TValue>(
        string name,
        Label label,
        NamedScale<TValue> scale,
        Func<TFacts, TValue?> read,
        Direction direction = Direction.None,
        Changeability changeability = Changeability.Fixed
    )
        where TValue : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(scale);
        return scale.IsOrdered
            ? new(name, label, scale, read, direction, changeability)
            : throw new ArgumentException("A grade needs a scale with an order; make it with NamedScale.Grade.", nameof(scale));
    }

    /// <summary>One of several names without an order.</summary>
    public static Choice<TFacts, TValue> Choice<TValue>(
        string name,
        Label label,
        NamedScale<TValue> scale,
        Func<TFacts, TValue?> read,
        Changeability changeability = Changeability.Fixed
    )
        where TValue : struct, Enum => new(name, label, scale, read, changeability);

    /// <summary>A set of marks.</summary>
    public static Marks<TFacts, TValue> Marks<TValue>(
        string name,
        Label label,
        MarkScale<TValue> scale,
        Func<TFacts, TValue?> read,
        Changeability changeability = Changeability.Fixed
    )
        where TValue : struct, Enum => new(name, label, scale, read, changeability);

    /// <summary>Yes or no.</summary>
    public static Flag<TFacts> Flag(
        string name,
        Label label,
        Func<TFacts, bool?> read,
        Changeability changeability = Changeability.Fixed
    ) => new(name, label, read, changeability);
}
