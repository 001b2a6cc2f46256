namespace KeyAccount.Domain.Discounts.Tiers;

/// <summary>To what the rate of a reached tier applies.</summary>
public enum TierMode : byte
{
    /// <summary>To all of the volume, back to the first unit (a range).</summary>
    AllUnits = 0,

    /// <summary>To the part of the volume that lies in the tier (a slab); the parts below keep their own rates.</summary>
    Incremental = 1,
}
