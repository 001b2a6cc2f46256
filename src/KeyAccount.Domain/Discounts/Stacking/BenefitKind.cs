namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The ways in which a discount is reckoned.</summary>
public enum BenefitKind : byte
{
    /// <summary>A share of the base.</summary>
    Percent = 0,

    /// <summary>An amount off the line, the order or the freight.</summary>
    Amount = 1,

    /// <summary>An amount off each unit of a line.</summary>
    AmountPerUnit = 2,

    /// <summary>A price of the unit that is charged where it is lower.</summary>
    UnitPrice = 3,

    /// <summary>A share that rises with the volume.</summary>
    VolumeTiers = 4,

    /// <summary>Of every so many units of a line only some are charged.</summary>
    FreeUnits = 5,

    /// <summary>A percentage on top: the opposite of a discount, which neither an exclusive nor a floor holds back.</summary>
    MarkUp = 6,
}
