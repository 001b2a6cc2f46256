namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Which of several exclusive discounts takes a line.</summary>
public enum ExclusiveChoice : byte
{
    /// <summary>The one of the highest priority.</summary>
    Priority = 0,

    /// <summary>The one that takes most off; among equal ones the one of the highest priority.</summary>
    BestPrice = 1,
}
