using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>A request that nobody could grant: a ladder with one is refused, and this is its witness.</summary>
/// <param name="At">When.</param>
/// <param name="Requester">Who would ask; null for somebody who holds no rank.</param>
/// <param name="Column">The column in which nobody is left.</param>
/// <param name="Rank">The lowest rank that may sign.</param>
/// <param name="Asked">Figures that need this rank.</param>
/// <param name="Eligible">How many people are left at this rank and above, absent ones counted.</param>
/// <param name="Quorum">How many have to sign.</param>
public sealed record DeadEnd(
    Instant At,
    string? Requester,
    string Column,
    string Rank,
    Measures Asked,
    int Eligible,
    int Quorum
)
{
    /// <summary>The rank that a rule of a policy would call for; null when the figures alone need the rank.</summary>
    public string? AtLeastRank { get; init; }

    /// <summary>The witness in a sentence.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"At {At}, a request by {Requester ?? "anybody"} for {Asked} needs {Quorum} of {Column} {Rank} or above, and {Eligible} are left."
        );
}
