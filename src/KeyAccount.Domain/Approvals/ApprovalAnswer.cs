namespace KeyAccount.Domain.Approvals;

/// <summary>What the register says to a command, with the evidence.</summary>
public sealed record ApprovalAnswer
{
    private ApprovalAnswer(ApprovalAnswerKind kind) => Kind = kind;

    /// <summary>Yes or no.</summary>
    public ApprovalAnswerKind Kind { get; }

    /// <summary>What is recorded under the id: the entry just made or the earlier one; null when nothing is recorded.</summary>
    public ApprovalEntry? Entry { get; private init; }

    /// <summary>Why not, now or when the id was burnt; null otherwise.</summary>
    public ApprovalRefusal? Refusal { get; private init; }

    /// <summary>The first field that differs from what was carried out under the same id; null otherwise.</summary>
    public ApprovalField? Difference { get; private init; }

    /// <summary>Whether what was asked is carried out, now or before. Not whether the request was granted: its state tells that.</summary>
    public bool IsCarriedOut => Kind is ApprovalAnswerKind.Accepted or ApprovalAnswerKind.Exists;

    /// <summary>Whether <see cref="Entry"/> is new and to be appended: a command just carried out, or an id just burnt.</summary>
    public bool Appends => Entry is not null && (Kind is ApprovalAnswerKind.Accepted or ApprovalAnswerKind.Refused);

    /// <summary>The same answer once its new entry has a place in the register.</summary>
    /// <param name="sequence">The place, at least 1.</param>
    /// <exception cref="InvalidOperationException">There is no new entry.</exception>
    public ApprovalAnswer Numbered(long sequence) =>
        Appends && Entry is { } entry
            ? this with
            {
                Entry = entry with { Sequence = sequence },
            }
            : throw new InvalidOperationException("There is no new entry to be numbered.");

    internal static ApprovalAnswer Accepted(ApprovalEntry entry) => new(ApprovalAnswerKind.Accepted) { Entry = entry };

    internal static ApprovalAnswer Refused(ApprovalCommand command, NodaTime.Instant at, ApprovalRefusal refusal) =>
        new(ApprovalAnswerKind.Refused)
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

    internal static ApprovalAnswer Earlier(ApprovalCommand command, ApprovalEntry entry) =>
        entry.Refusal is { } refusal ? new(ApprovalAnswerKind.AlreadyFailed) { Entry = entry, Refusal = refusal }
        : command.DifferenceTo(entry.Command) is { } field
            ? new(ApprovalAnswerKind.ExistsWithDifference) { Entry = entry, Difference = field }
        : new(ApprovalAnswerKind.Exists) { Entry = entry };
}
