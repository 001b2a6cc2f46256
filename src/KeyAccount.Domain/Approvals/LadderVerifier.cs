using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Approvals;

/// <summary>Lets a ladder into a book of versions.</summary>
/// <remarks>
/// A ladder that exists holds together: what does not is refused when it is made. Whether its people can sign whatever it grants is proved
/// with them, by <see cref="Authority.Of"/>.
/// </remarks>
public static class LadderVerifier
{
    /// <summary>A report without findings.</summary>
    public static VerificationReport<AuthorityLadder> Verify(AuthorityLadder ladder) =>
        new(Guard.Against.Null(ladder), ladder.Terms.Identity, ladder.Fingerprint, new Analysed([], [], 0));
}
