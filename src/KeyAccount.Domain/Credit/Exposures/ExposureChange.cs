using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What a step changed of one item. The changes of an item add up to what is open of it, at every day and time.</summary>
/// <param name="Position">The item as it is recorded; when that changes, all is taken off the old and put on the new.</param>
/// <param name="Open">The change of what is open with tax, signed; a credit has its own sign, not a minus.</param>
/// <param name="Tax">The change of the tax in it.</param>
public sealed record ExposureChange(ExposurePosition Position, Money Open, Money Tax);
