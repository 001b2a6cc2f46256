using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What one item contributes.</summary>
/// <param name="Position">The item.</param>
/// <param name="Open">What is open, with tax, not signed.</param>
/// <param name="Tax">The tax in it.</param>
/// <param name="Weight">How much of it counts on the day.</param>
/// <param name="Weighted">What it counts in its currency, half a minor unit to the even one; a credit is below zero.</param>
/// <param name="Converted">The same in the currency of the reading, rounded by itself; null when no rate is known.</param>
/// <param name="Secured">The part that a security of its own covers, at most what is open; zero when none does.</param>
public sealed record ExposureLine(
    ExposurePosition Position,
    Money Open,
    Money Tax,
    Share Weight,
    Money Weighted,
    Money? Converted,
    Money Secured
);
