using KeyAccount.Domain.Tests.Conventions.Planted.Discounts;

namespace KeyAccount.Domain.Tests.Conventions.Planted.Credit;

/// <summary>Knows a sibling as a type argument of a local.</summary>
public class PlantedCredit
{
    public static int Count()
    {
        var discounts = new List<PlantedDiscount[]>();
        return discounts.Count;
    }
}
