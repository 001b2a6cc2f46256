namespace KeyAccount.Domain.Quantities;

/// <summary>Why amounts differ from those of a basis: by price, quantity and mix, in minor units.</summary>
/// <remarks>
/// A line with units on both sides: what the actual units would have come to at the price of the basis is rounded once, half away from zero;
/// the volume is that less the basis, and the price is the actual amount less that. Of the volume of all such lines the quantity is
/// (ΣQa − ΣQb) × average Pb, rounded once; the mix is what is left.
/// </remarks>
internal static class PriceQuantityMix
{
    /// <summary>The parts of each line; null where a side is unknown.</summary>
    public static DifferenceParts?[] Divide(UnitsAndAmount[] basis, UnitsAndAmount[] actual)
    {
        var compared = Enumerable
            .Range(0, basis.Length)
            .Where(index => IsKnown(basis[index], actual[index]) && basis[index].HasPrice && actual[index].HasPrice)
            .ToHashSet();
        Int128 unitsBefore = 0;
        Int128 unitsNow = 0;
        foreach (var index in compared)
        {
            unitsBefore += basis[index].Units!.Value;
            unitsNow += actual[index].Units!.Value;
        }
        var parts = new DifferenceParts?[basis.Length];
        // Rounding the running sum gives every line its part, and all lines together what is rounded once.
        Int128 amounts = 0;
        Int128 quantities = 0;
        for (var index = 0; index < basis.Length; index++)
        {
            var (before, now) = (basis[index], actual[index]);
            if (!IsKnown(before, now))
            {
                continue;
            }
            var (whole, was) = (now.Amount!.Value - before.Amount!.Value, before.Amount!.Value);
            if (!compared.Contains(index))
            {
                var isNew = before.IsNone && now.HasPrice;
                var isLost = now.IsNone && before.HasPrice;
                parts[index] = new(0, 0, 0, isNew ? whole : 0, isLost ? whole : 0, isNew || isLost ? 0 : whole);
                continue;
            }
            var atOldPrice = AtPriceOf(before, now.Units!.Value);
            amounts += was;
            var quantity = Rounded(amounts * (unitsNow - unitsBefore), unitsBefore) - quantities;
            quantities += quantity;
            parts[index] = new(now.Amount!.Value - atOldPrice, (long)quantity, atOldPrice - was - (long)quantity, 0, 0, 0);
        }
        return parts;
    }

    /// <summary>What so many units come to at the price of the basis, which has one, rounded half away from zero.</summary>
    public static long AtPriceOf(UnitsAndAmount basis, long units) =>
        (long)Rounded((Int128)basis.Amount!.Value * units, basis.Units!.Value);

    private static bool IsKnown(UnitsAndAmount before, UnitsAndAmount now) => before.IsKnown && now.IsKnown;

    private static Int128 Rounded(Int128 dividend, Int128 divisor) =>
        RoundedDivision.Divide(dividend, divisor, Rounding.HalfAwayFromZero);
}
