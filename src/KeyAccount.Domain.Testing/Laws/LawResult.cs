namespace KeyAccount.Domain.Testing.Laws;

/// <summary>How one law came out.</summary>
/// <param name="Law">The law.</param>
/// <param name="Cases">How many cases said something about it; the others did not meet its condition.</param>
/// <param name="Violation">The shrunk counterexample for a human, over several lines; <c>null</c> when the law held.</param>
/// <param name="NotApplicable">Why the law says nothing about this policy; <c>null</c> when it was checked.</param>
public sealed record LawResult(Law Law, int Cases, string? Violation, string? NotApplicable)
{
    /// <summary>Whether a case broke the law.</summary>
    public bool IsBroken => Violation is not null;
}
