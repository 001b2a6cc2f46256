namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>An authority under which something was decided. Kept once for all decisions under it.</summary>
internal sealed class AuthorityRow
{
    public required string Fingerprint { get; init; }

    /// <summary>The ladder, the people and the period, as they are written down.</summary>
    public required string Document { get; init; }
}
