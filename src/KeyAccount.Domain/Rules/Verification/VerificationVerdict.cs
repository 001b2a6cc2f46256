namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier says of a policy as a whole.</summary>
/// <remarks>The default is <see cref="NotAnalysed"/>: what nobody has verified does not pass.</remarks>
public enum VerificationVerdict : byte
{
    /// <summary>Too large for the budget: nothing is known about it.</summary>
    NotAnalysed = 0,

    /// <summary>At least one objection stands that nobody has accepted with a reason.</summary>
    Rejected = 1,

    /// <summary>No objection stands. There may be warnings and notes.</summary>
    Verified = 2,
}
