namespace KeyAccount.Domain.Quantities;

/// <summary>
/// How a result that falls between two representable values is settled. Always a stated argument: nothing in the library
/// rounds by a default of its own.
/// </summary>
public enum Rounding
{
    /// <summary>To the nearest; a tie goes to the even neighbour (2.5 → 2, 3.5 → 4, −2.5 → −2).</summary>
    HalfEven,

    /// <summary>To the nearest; a tie goes away from zero (2.5 → 3, −2.5 → −3).</summary>
    HalfAwayFromZero,

    /// <summary>Cut off (2.9 → 2, −2.9 → −2).</summary>
    TowardZero,

    /// <summary>Anything beyond a whole counts as one more (2.1 → 3, −2.1 → −3).</summary>
    AwayFromZero,

    /// <summary>The floor: never more than the exact value (2.9 → 2, −2.1 → −3).</summary>
    Down,

    /// <summary>The ceiling: never less than the exact value (2.1 → 3, −2.9 → −2).</summary>
    Up,
}
