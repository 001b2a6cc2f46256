namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>How invoiced units stand to what was approved.</summary>
public enum UnitKind : byte
{
    /// <summary>Within the days and the quantity of the quote.</summary>
    Covered = 0,

    /// <summary>Invoiced before the first day of the quote.</summary>
    BeforeStart = 1,

    /// <summary>Invoiced after the last day of the quote.</summary>
    AfterExpiry = 2,

    /// <summary>Beyond the approved quantity.</summary>
    BeyondQuantity = 3,

    /// <summary>Taken back without having been invoiced before.</summary>
    NeverInvoiced = 4,
}
