using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Hands in a claim.</summary>
public sealed record ClaimSubmission : ClaimCommand
{
    /// <summary>Hands in a claim.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="by">Who hands it in: the claimant, or somebody for the claimant.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public ClaimSubmission(string id, ExpenseClaim claim, string by)
        : base(id, by) => Claim = Guard.Against.Null(claim);

    /// <summary>The claim.</summary>
    public ExpenseClaim Claim { get; }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties) =>
        state.Files.ContainsKey(Claim.Id)
            ? (null, ClaimRefusal.ClaimExists)
            : (state.With(new ClaimFile { Versions = [Claim], Submitters = [By] }), null);
}
