namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>What an entry is about, so that a decision finds the entries that it needs.</summary>
internal sealed class BudgetSubjectRow
{
    /// <summary>What it is about, as <see cref="BudgetSubjects"/> writes it.</summary>
    public required string Subject { get; init; }

    /// <summary>The place of the entry.</summary>
    public long Sequence { get; init; }
}
