using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A reviewed book, and what it was made from.</summary>
/// <param name="Review">Everything that was decided.</param>
/// <param name="Files">What became of the rows of each file.</param>
/// <param name="IsDayGiven">Whether the day was asked for, not taken from the data.</param>
/// <param name="Language">The language of sentences.</param>
internal sealed record ReviewResult(AccountReview Review, IReadOnlyList<FileTally> Files, bool IsDayGiven, Language Language)
{
    public Portfolio Portfolio => Review.Portfolio;
}
