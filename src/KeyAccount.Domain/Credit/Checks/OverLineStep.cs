using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>How far over the line an authority may release.</summary>
/// <remarks>The default value releases nothing and is refused where it is used.</remarks>
/// <param name="Level">The level of the authority, 1 or more.</param>
/// <param name="UpTo">The most over the line, as a share of it, itself included.</param>
public readonly record struct OverLineStep(int Level, Percentage UpTo);
