using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Up to eight comparisons, each with the place of the code that it compares. A lane that is not used never matters.</summary>
/// <remarks>
/// A code holds when <c>(code &amp; Mask) - Low</c>, as an unsigned number, is at most the width of the interval: what lies below the
/// low end wraps around to a huge number. Both sides are shifted by 2^63, so that a signed comparison answers it on all hardware.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct LeafTile
{
    /// <summary>The place of each lane's code among the sixteen that the tile may read.</summary>
    public Eight Place;

    public Eight Mask;

    /// <summary>The low end plus 2^63.</summary>
    public Eight Low;

    /// <summary>The width minus 2^63.</summary>
    public Eight Width;

    public void Set(int lane, int place, Interval interval)
    {
        unchecked
        {
            Place[lane] = place;
            Mask[lane] = interval.Mask;
            Low[lane] = interval.Low + long.MinValue;
            Width[lane] = interval.High - interval.Low + long.MinValue;
        }
    }
}
