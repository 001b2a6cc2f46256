using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>A difference between two amounts in its parts, which add up to it exactly.</summary>
/// <param name="Price">The same actual units at another price: (Pa − Pb) × Qa.</param>
/// <param name="Quantity">More or fewer units in all, at the average price of the basis.</param>
/// <param name="Mix">Other products or clients than before: what is left of the volume.</param>
/// <param name="New">What is sold now and was not in the basis.</param>
/// <param name="Lost">What was in the basis and is not sold now; below zero.</param>
/// <param name="Undivided">Differences of amounts that have no units, and so no price.</param>
public sealed record VarianceParts(Money Price, Money Quantity, Money Mix, Money New, Money Lost, Money Undivided)
{
    /// <summary>More or fewer units at the price of the basis: (Qa − Qb) × Pb, quantity and mix together.</summary>
    public Money Volume => Quantity + Mix;

    /// <summary>The whole difference: actual less basis.</summary>
    public Money Total => Price + Quantity + Mix + New + Lost + Undivided;

    /// <summary>The parts in one line.</summary>
    public override string ToString() =>
        $"price {Price}, quantity {Quantity}, mix {Mix}, new {New}, lost {Lost}, undivided {Undivided}; total {Total}";

    internal static VarianceParts Of(DifferenceParts parts, Currency currency)
    {
        Money Amount(long minorUnits) => Money.OfMinor(minorUnits, currency);
        return new(
            Amount(parts.Price),
            Amount(parts.Quantity),
            Amount(parts.Mix),
            Amount(parts.New),
            Amount(parts.Lost),
            Amount(parts.Undivided)
        );
    }

    internal static VarianceParts Sum(IEnumerable<VarianceParts> parts, Currency currency)
    {
        VarianceParts[] all = [.. parts];
        Money Of(Func<VarianceParts, Money> part) => Money.Sum(all.Select(part), currency);
        return new(
            Of(one => one.Price),
            Of(one => one.Quantity),
            Of(one => one.Mix),
            Of(one => one.New),
            Of(one => one.Lost),
            Of(one => one.Undivided)
        );
    }
}
