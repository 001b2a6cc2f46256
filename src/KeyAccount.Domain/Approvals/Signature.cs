using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who said yes to a step, when, and as whom.</summary>
/// <param name="Step">The place of the step in the route, from 0.</param>
/// <param name="Person">Who signed.</param>
/// <param name="OnBehalfOf">Whose authority it was: the person's own, or that of a delegator.</param>
/// <param name="Rank">The rank of that authority.</param>
/// <param name="At">When.</param>
/// <param name="Command">The id of the command.</param>
/// <param name="IsCarried">Whether it was given to the step before and counts here too.</param>
public sealed record Signature(
    int Step,
    string Person,
    string OnBehalfOf,
    string Rank,
    Instant At,
    string Command,
    bool IsCarried
);
