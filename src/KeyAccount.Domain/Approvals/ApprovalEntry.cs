using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>One record of the register: a command that was carried out, or one that was refused so that its id is burnt. Never changed. Equality is by value.</summary>
public sealed record ApprovalEntry
{
    /// <summary>The place in the register, rising from 1; 0 as long as no register has numbered it.</summary>
    public long Sequence { get; init; }

    /// <summary>When it counts: the time of the caller, or that of a later entry about the same request.</summary>
    public required Instant At { get; init; }

    /// <summary>What was asked.</summary>
    public required ApprovalCommand Command { get; init; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public ApprovalRefusal? Refusal { get; init; }

    /// <summary>The request that it opened, as it was then; null when it opened none.</summary>
    public ApprovalRequest? Opened { get; init; }

    /// <summary>The signatures that it gave, carried ones too.</summary>
    public ImmutableArray<Signature> Signatures { get; init; } = [];

    /// <summary>The request that it ended; null when it ended none.</summary>
    public RequestEnding? Ending { get; init; }

    /// <summary>The ids of earlier requests that it signed or ended; empty for one that changed nothing.</summary>
    public ImmutableArray<string> Changes =>
        [
            .. new[] { Signatures.IsEmpty ? null : (Command as Ballot)?.Request ?? Command.Id, Ending?.Request }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <inheritdoc/>
    public bool Equals(ApprovalEntry? other) =>
        other is not null
        && (Sequence, At, Command, Refusal, Opened, Ending)
            == (other.Sequence, other.At, other.Command, other.Refusal, other.Opened, other.Ending)
        && Signatures.AsSpan().SequenceEqual(other.Signatures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequence, At, Command.Id, Signatures.Length);
}
