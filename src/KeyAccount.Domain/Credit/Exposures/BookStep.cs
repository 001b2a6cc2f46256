namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The book after a step, and what it said.</summary>
/// <param name="Book">The book with the new entry; the same as before when nothing was recorded.</param>
/// <param name="Answer">The answer.</param>
public sealed record BookStep(ExposureBook Book, ExposureAnswer Answer);
