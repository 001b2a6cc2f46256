using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>What the ledger says to a command, with the evidence.</summary>
public sealed record LedgerAnswer
{
    private LedgerAnswer(AnswerKind kind) => Kind = kind;

    /// <summary>Yes or no.</summary>
    public AnswerKind Kind { get; }

    /// <summary>
    /// What the ledger has recorded under the id: the entry just made or the earlier one, also one that says why the id is burnt.
    /// Null when nothing is recorded.
    /// </summary>
    public LedgerEntry? Entry { get; private init; }

    /// <summary>Why not, now or when the id was burnt; null otherwise.</summary>
    public LedgerRefusal? Refusal { get; private init; }

    /// <summary>The first field that differs from what was carried out under the same id; null otherwise.</summary>
    public CommandField? Difference { get; private init; }

    /// <summary>Whether what was asked is carried out, now or before.</summary>
    public bool IsGranted => Kind is AnswerKind.Accepted or AnswerKind.Exists;

    /// <summary>Whether <see cref="Entry"/> is new and to be appended: a command just carried out, or an id just burnt.</summary>
    public bool Appends => Entry is not null && Kind is AnswerKind.Accepted or AnswerKind.Refused;

    /// <summary>The same answer once its new entry has a place in the ledger.</summary>
    /// <param name="sequence">The place, at least 1.</param>
    /// <exception cref="InvalidOperationException">There is no new entry.</exception>
    public LedgerAnswer Numbered(long sequence) =>
        Appends
            ? this with
            {
                Entry = Entry! with { Sequence = sequence },
            }
            : throw new InvalidOperationException("There is no new entry to be numbered.");

    internal static LedgerAnswer LinkedFailed { get; } = new(AnswerKind.LinkedFailed);

    internal static LedgerAnswer Accepted(LedgerEntry entry) => new(AnswerKind.Accepted) { Entry = entry };

    internal static LedgerAnswer Refused(LedgerCommand command, Instant at, LedgerRefusal refusal) =>
        new(AnswerKind.Refused)
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

    /// <summary>The answer to a command whose id is recorded; a burnt id stays burnt whatever the content.</summary>
    internal static LedgerAnswer Earlier(LedgerCommand command, LedgerEntry entry) =>
        entry.Refusal is { } refusal ? new(AnswerKind.AlreadyFailed) { Entry = entry, Refusal = refusal }
        : command.DifferenceTo(entry) is { } field ? new(AnswerKind.ExistsWithDifference) { Entry = entry, Difference = field }
        : new(AnswerKind.Exists) { Entry = entry };
}
