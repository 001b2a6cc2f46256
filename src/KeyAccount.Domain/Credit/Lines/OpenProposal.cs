namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Terms that are proposed and neither granted nor taken back.</summary>
/// <param name="Id">The id of the proposal.</param>
/// <param name="Terms">What is proposed.</param>
/// <param name="Request">The approval request that it is before; null when it has not been brought there.</param>
public sealed record OpenProposal(string Id, CreditLineTerms Terms, string? Request)
{
    /// <summary>Whether it is before those who approve.</summary>
    public bool IsInApproval => Request is not null;
}
