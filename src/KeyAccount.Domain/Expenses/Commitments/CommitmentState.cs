using KeyAccount.Domain.Expenses.Control;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>What has become of a row, as the entries of the ledger tell.</summary>
public sealed record CommitmentState
{
    /// <summary>Document and number.</summary>
    public required RowKey Key { get; init; }

    /// <summary>Requested, ordered or incurred.</summary>
    public required ExpenseStage Stage { get; init; }

    /// <summary>The row that it relieved; null when there was none.</summary>
    public RowKey? From { get; init; }

    /// <summary>What it was entered with.</summary>
    public required Reservations.Claims Amounts { get; init; }

    /// <summary>By how much it relieved <see cref="From"/>; null when by nothing.</summary>
    public Reservations.Claims? Relieved { get; init; }

    /// <summary>The reservation that holds what is open; null when nothing is, as always of what was incurred.</summary>
    public string? Hold { get; init; }

    /// <summary>What is open: the open value of this row alone. Null when nothing is.</summary>
    public Reservations.Claims? Open { get; init; }

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>What the last partial relief took, until the row that took it is entered.</summary>
    internal Reservations.Claims? Taken { get; init; }
}
