namespace KeyAccount.Domain.Discounts.Tiers;

/// <summary>In what a volume is counted.</summary>
public enum TierMeasure : byte
{
    /// <summary>Units, counted from 1: from the tenth unit on.</summary>
    Units = 0,

    /// <summary>Turnover in minor units of a currency: from 100,000.00 on.</summary>
    Turnover = 1,
}
