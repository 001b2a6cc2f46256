namespace KeyAccount.Domain.Discounts.Surcharges;

/// <summary>How a surcharge is reckoned.</summary>
public enum SurchargeKind : byte
{
    /// <summary>An amount for each unit.</summary>
    FixedPerUnit = 0,

    /// <summary>A percentage of the amount.</summary>
    Percent = 1,

    /// <summary>What an index moved since its base, on the part of the price that follows it.</summary>
    Indexed = 2,
}
