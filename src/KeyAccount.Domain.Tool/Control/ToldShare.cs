using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>A use as a part of its limit as it is told to people and files.</summary>
internal static class ToldShare
{
    /// <summary>The share; null where it stands for "beyond any share", as something used of a line of zero is: that is no figure.</summary>
    public static Percentage? Of(Percentage? share) => share?.BasisPoints == Percentage.MaxBasisPoints ? null : share;
}
