using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Everything a review is made from.</summary>
/// <param name="Book">The records.</param>
/// <param name="Files">What finance keeps about debtors, each account at most once.</param>
/// <param name="Terms">How they are to be read.</param>
/// <param name="AsOf">The day of the photograph, asked for or the latest date of the book.</param>
/// <param name="Previous">The last review; null when none was given.</param>
internal sealed record SeenInput(
    AccountBook Book,
    IReadOnlyCollection<CreditFile> Files,
    BookTerms Terms,
    LocalDate AsOf,
    PreviousBook? Previous
)
{
    /// <summary>Lines and their use; null when nothing was asked about them.</summary>
    public CreditRecords? Records { get; init; }
}
