using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>The arithmetic of <see cref="SalesVariance"/>, in minor units.</summary>
internal static class VarianceDivision
{
    /// <summary>The parts of each line; null where a side is unknown.</summary>
    public static VarianceParts?[] Divide(Currency currency, SideSum[] basis, SideSum[] actual)
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
        var parts = new VarianceParts?[basis.Length];
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
                parts[index] = Parts(currency, 0, 0, 0, isNew ? whole : 0, isLost ? whole : 0, isNew || isLost ? 0 : whole);
                continue;
            }
            var atOldPrice = (long)Rounded((Int128)was * now.Units!.Value, before.Units!.Value);
            amounts += was;
            var quantity = Rounded(amounts * (unitsNow - unitsBefore), unitsBefore) - quantities;
            quantities += quantity;
            parts[index] = Parts(
                currency,
                now.Amount!.Value - atOldPrice,
                (long)quantity,
                atOldPrice - was - (long)quantity,
                0,
                0,
                0
            );
        }
        return parts;
    }

    private static bool IsKnown(SideSum before, SideSum now) => before.IsKnown && now.IsKnown;

    private static Int128 Rounded(Int128 dividend, Int128 divisor) =>
        RoundedDivision.Divide(dividend, divisor, Rounding.HalfAwayFromZero);

    private static VarianceParts Parts(
        Currency currency,
        long price,
        long quantity,
        long mix,
        long isNew,
        long lost,
        long undivided
    )
    {
        Money Of(long minorUnits) => Money.OfMinor(minorUnits, currency);
        return new(Of(price), Of(quantity), Of(mix), Of(isNew), Of(lost), Of(undivided));
    }
}
