using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A reviewed book, and what it was made from.</summary>
/// <param name="Portfolio">The photograph.</param>
/// <param name="Files">What became of the rows of each file.</param>
/// <param name="IsDayGiven">Whether the day was asked for, not taken from the data.</param>
internal sealed record ReviewResult(Portfolio Portfolio, IReadOnlyList<FileTally> Files, bool IsDayGiven);
