namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>A claim book afterwards, and what came of it.</summary>
/// <param name="Book">The book afterwards; the same one when nothing was recorded.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="Entry">The record: the new one, or the one that was there; null when there is none.</param>
/// <param name="Refusal">Why not; null otherwise.</param>
public sealed record ClaimStep(ClaimBook Book, ClaimAnswer Answer, ClaimEntry? Entry, ClaimRefusal? Refusal)
{
    /// <summary>Whether what was asked is carried out, now or before.</summary>
    public bool IsCarriedOut => Answer is ClaimAnswer.Accepted or ClaimAnswer.Exists;
}
