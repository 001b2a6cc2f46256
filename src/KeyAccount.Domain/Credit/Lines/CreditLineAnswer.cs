using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What the register says to a command, with the evidence.</summary>
public sealed record CreditLineAnswer
{
    private CreditLineAnswer(CreditLineAnswerKind kind) => Kind = kind;

    /// <summary>Yes or no.</summary>
    public CreditLineAnswerKind Kind { get; }

    /// <summary>What is recorded under the id: the entry just made or the earlier one; null when nothing is recorded.</summary>
    public CreditLineEntry? Entry { get; private init; }

    /// <summary>Why not, now or when the id was burnt; null otherwise.</summary>
    public CreditLineRefusal? Refusal { get; private init; }

    /// <summary>The first field that differs from what was carried out under the same id; null otherwise.</summary>
    public CreditLineField? Difference { get; private init; }

    /// <summary>Whether what was asked is carried out, now or before.</summary>
    public bool IsCarriedOut => Kind is CreditLineAnswerKind.Accepted or CreditLineAnswerKind.Exists;

    /// <summary>Whether <see cref="Entry"/> is new and to be appended: a command just carried out, or an id just burnt.</summary>
    public bool Appends => Entry is not null && (Kind is CreditLineAnswerKind.Accepted or CreditLineAnswerKind.Refused);

    /// <summary>The same answer once its new entry has a place in the register.</summary>
    /// <param name="sequence">The place, at least 1.</param>
    /// <exception cref="InvalidOperationException">There is no new entry.</exception>
    public CreditLineAnswer Numbered(long sequence) =>
        Appends && Entry is { } entry
            ? this with
            {
                Entry = entry with { Sequence = sequence },
            }
            : throw new InvalidOperationException("There is no new entry to be numbered.");

    internal static CreditLineAnswer Accepted(CreditLineEntry entry) => new(CreditLineAnswerKind.Accepted) { Entry = entry };

    internal static CreditLineAnswer Refused(CreditLineCommand command, Instant at, CreditLineRefusal refusal) =>
        new(CreditLineAnswerKind.Refused)
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

    internal static CreditLineAnswer Earlier(CreditLineCommand command, CreditLineEntry entry) =>
        entry.Refusal is { } refusal ? new(CreditLineAnswerKind.AlreadyFailed) { Entry = entry, Refusal = refusal }
        : command.DifferenceTo(entry.Command) is { } field
            ? new(CreditLineAnswerKind.ExistsWithDifference) { Entry = entry, Difference = field }
        : new(CreditLineAnswerKind.Exists) { Entry = entry };
}
