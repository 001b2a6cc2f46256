namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What settles the order of discounts of one scope with equal priority.</summary>
public enum TieBreak : byte
{
    /// <summary>Nothing: equal priorities are refused when the policy is built.</summary>
    Refuse = 0,

    /// <summary>The kind in its declared order, then the id by ordinal comparison.</summary>
    KindThenId = 1,

    /// <summary>The id by ordinal comparison.</summary>
    Id = 2,
}
