using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Hands in another version of a claim of which nothing was sanctioned. The earlier ones are kept.</summary>
public sealed record ClaimRevision : ClaimCommand
{
    /// <summary>Hands in another version.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="claim">The claim under its id, for the same claimant.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="reason">What was changed and why: 1 to 2,000 characters, not blank.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or no reason is given.</exception>
    public ClaimRevision(string id, ExpenseClaim claim, string by, string reason)
        : base(id, by) => (Claim, Reason) = (Guard.Against.Null(claim), ClaimTexts.Reason(reason, nameof(reason)));

    /// <summary>The new version.</summary>
    public ExpenseClaim Claim { get; }

    /// <summary>What was changed and why.</summary>
    public string Reason { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        state.Files.GetValueOrDefault(Claim.Id) is not { } file ? (null, ClaimRefusal.UnknownClaim)
        : file.IsSanctioned ? (null, ClaimRefusal.AlreadySanctioned)
        : file.Claim.Claimant != Claim.Claimant ? (null, ClaimRefusal.AnotherPerson)
        : (state.With(file with { Versions = file.Versions.Add(Claim), Submitters = file.Submitters.Add(By) }), null);
}
