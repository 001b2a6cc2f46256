using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>A question that is prohibited, or that could stand in for a prohibited one.</summary>
/// <param name="Feature">The question.</param>
/// <param name="Basis">What it is about, or could stand in for.</param>
/// <param name="IsProxy">Whether it only stands in: allowed, but to be justified.</param>
/// <param name="Word">The declared word by which it was recognised.</param>
public sealed record ProhibitedUse(Feature Feature, ProhibitedBasis Basis, bool IsProxy, string Word);
