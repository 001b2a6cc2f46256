namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Why a command was refused, with the evidence.</summary>
public sealed record CreditLineRefusal
{
    /// <summary>The first reason that applies, in the order of <see cref="CreditLineRefusalReason"/>.</summary>
    public required CreditLineRefusalReason Reason { get; init; }

    /// <summary>The figures of what is set aside; null when it is not about that.</summary>
    public CarveOutFigures? Figures { get; init; }

    /// <summary>The line at which a circle closes, or at which a family is too deep; null when it is not about that.</summary>
    public CreditLineKey? At { get; init; }

    /// <summary>
    /// Whether the id is spent: the reason lay in the state of the moment, so a repetition must not get another outcome. A new
    /// attempt needs a new id; after any other reason the command can be put right under the same id.
    /// </summary>
    public bool BurnsTheId =>
        Reason
            is not (
                CreditLineRefusalReason.PersonNeeded
                or CreditLineRefusalReason.DifferentCurrency
                or CreditLineRefusalReason.ProposalWithdrawn
                or CreditLineRefusalReason.AlreadyGranted
            );
}
