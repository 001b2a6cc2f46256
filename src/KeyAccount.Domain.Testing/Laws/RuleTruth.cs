using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>How one rule came out in a ruling.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Truth">Whether it is met, not met or undetermined.</param>
/// <param name="Evidence">The names of the features that speak for that.</param>
public sealed record RuleTruth(string Code, Truth Truth, ImmutableArray<string> Evidence)
{
    /// <inheritdoc/>
    public bool Equals(RuleTruth? other) =>
        other is not null
        && Code == other.Code
        && Truth == other.Truth
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Truth, Evidence.Length);
}
