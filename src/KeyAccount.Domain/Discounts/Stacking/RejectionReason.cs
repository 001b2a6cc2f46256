namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Why a discount was not given.</summary>
public enum RejectionReason : byte
{
    /// <summary>Its condition is known not to hold.</summary>
    NotEligible = 0,

    /// <summary>Its condition held at list prices and no longer does after earlier discounts: a minimum spend is missed.</summary>
    MissedOnRunningTotal = 1,

    /// <summary>Whether its condition holds is not known.</summary>
    EligibilityUnknown = 2,

    /// <summary>The date of the quote is not one on which it is given.</summary>
    NotInForce = 3,

    /// <summary>No line of the quote is one of those it is for.</summary>
    NoLine = 4,

    /// <summary>An exclusive discount took the line.</summary>
    LostToExclusive = 5,

    /// <summary>An earlier discount lets no other follow.</summary>
    Stopped = 6,

    /// <summary>Another one of its group takes more off, or the price is as low already.</summary>
    NotBetter = 7,

    /// <summary>The price stands at its floor.</summary>
    FloorReached = 8,

    /// <summary>The price is zero already.</summary>
    NothingLeft = 9,

    /// <summary>It comes to nothing: a rate of zero, or less than the smallest unit of the currency. A rate that adds up with others still counts in their sum.</summary>
    WithoutEffect = 10,

    /// <summary>The price it is reckoned on is not known.</summary>
    BaseUnknown = 11,
}
