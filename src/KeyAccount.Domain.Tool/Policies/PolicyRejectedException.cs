namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Policies can be read and must not be used: the verifier objects, or their versions make no book. Each sentence says why.</summary>
internal sealed class PolicyRejectedException(IReadOnlyList<string> sentences) : Exception("A policy is not accepted.")
{
    public IReadOnlyList<string> Sentences => sentences;
}
