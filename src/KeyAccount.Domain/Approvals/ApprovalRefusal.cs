namespace KeyAccount.Domain.Approvals;

/// <summary>Why a command was refused, with the evidence.</summary>
public sealed record ApprovalRefusal
{
    /// <summary>The first reason that applies, in the order of <see cref="ApprovalRefusalReason"/>.</summary>
    public required ApprovalRefusalReason Reason { get; init; }

    /// <summary>What had become of the request at that time; null when there is none.</summary>
    public ApprovalState? State { get; init; }

    /// <summary>The route, with what nobody covers; null when it is not about a route.</summary>
    public ApprovalRoute? Route { get; init; }

    /// <summary>The step for which too few are left; null when it is not about one.</summary>
    public ApprovalStep? Step { get; init; }

    /// <summary>
    /// Whether the id is spent: the reason lay in the state of the moment, so a repetition must not get another outcome. A new
    /// attempt needs a new id; after any other reason the command can be put right under the same id.
    /// </summary>
    public bool BurnsTheId =>
        Reason
            is not (
                ApprovalRefusalReason.Ended
                or ApprovalRefusalReason.DifferentContent
                or ApprovalRefusalReason.NotTheRequester
            );
}
