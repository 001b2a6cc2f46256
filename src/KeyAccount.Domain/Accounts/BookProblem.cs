namespace KeyAccount.Domain.Accounts;

/// <summary>One thing in the records that does not add up.</summary>
/// <param name="Kind">What it is, and what was done about it.</param>
/// <param name="Account">The account concerned; the first one by ordinal order when there are several.</param>
/// <param name="Detail">The evidence: the parent's id, the circle of ids, the currencies and first date, or the scheme.</param>
/// <param name="Count">How many times it was met.</param>
public sealed record BookProblem(BookProblemKind Kind, string Account, string Detail, int Count = 1);
