using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What the book says to a command, with the evidence.</summary>
public sealed record BudgetAnswer
{
    private BudgetAnswer(BudgetAnswerKind kind) => Kind = kind;

    /// <summary>Yes or no.</summary>
    public BudgetAnswerKind Kind { get; }

    /// <summary>What is recorded under the id: the entry just made or the earlier one; null when nothing is recorded.</summary>
    public BudgetEntry? Entry { get; private init; }

    /// <summary>Why not, now or when the id was burnt; null otherwise.</summary>
    public BudgetRefusal? Refusal { get; private init; }

    /// <summary>The first field that differs from what was carried out under the same id; null otherwise.</summary>
    public BudgetField? Difference { get; private init; }

    /// <summary>Whether what was asked is carried out, now or before.</summary>
    public bool IsCarriedOut => Kind is BudgetAnswerKind.Accepted or BudgetAnswerKind.Exists;

    /// <summary>Whether <see cref="Entry"/> is new and to be appended: a command just carried out, or an id just burnt.</summary>
    public bool Appends => Entry is not null && (Kind is BudgetAnswerKind.Accepted or BudgetAnswerKind.Refused);

    /// <summary>The same answer once its new entry has a place in the book.</summary>
    /// <param name="sequence">The place, at least 1.</param>
    /// <exception cref="InvalidOperationException">There is no new entry.</exception>
    public BudgetAnswer Numbered(long sequence) =>
        Appends && Entry is { } entry
            ? this with
            {
                Entry = entry with { Sequence = sequence },
            }
            : throw new InvalidOperationException("There is no new entry to be numbered.");

    internal static BudgetAnswer Accepted(BudgetEntry entry) => new(BudgetAnswerKind.Accepted) { Entry = entry };

    internal static BudgetAnswer Refused(BudgetCommand command, Instant at, BudgetRefusal refusal) =>
        new(BudgetAnswerKind.Refused)
        {
            Refusal = refusal,
            Entry = refusal.BurnsTheId
                ? new()
                {
                    At = at,
                    Command = command,
                    Refusal = refusal,
                }
                : null,
        };

    internal static BudgetAnswer Earlier(BudgetCommand command, BudgetEntry entry) =>
        entry.Refusal is { } refusal ? new(BudgetAnswerKind.AlreadyFailed) { Entry = entry, Refusal = refusal }
        : command.DifferenceTo(entry.Command) is { } field
            ? new(BudgetAnswerKind.ExistsWithDifference) { Entry = entry, Difference = field }
        : new(BudgetAnswerKind.Exists) { Entry = entry };
}
