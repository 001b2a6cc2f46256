namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What the verifier finds in a stacking policy.</summary>
public enum StackingDefect : byte
{
    /// <summary>An exclusive discount for everybody always takes all of its lines: it is never given.</summary>
    BehindExclusive = 0,

    /// <summary>A discount for everybody always stops it: it is never given.</summary>
    AlwaysStopped = 1,

    /// <summary>A discount for everybody leaves a price of zero: there is nothing to take off.</summary>
    NothingLeft = 2,

    /// <summary>Another one of its group, for everybody, always takes at least as much off.</summary>
    NeverBetter = 3,

    /// <summary>No answers let its condition hold.</summary>
    NeverEligible = 4,

    /// <summary>Its condition asks about one line while it is on the order or the freight, where that is never known.</summary>
    AsksAboutALine = 5,

    /// <summary>It is alone in its group.</summary>
    AloneInGroup = 6,

    /// <summary>More volume earns a lower rate.</summary>
    RateFalls = 7,

    /// <summary>From a threshold on the total price is lower than for one unit fewer.</summary>
    PriceFalls = 8,
}
