using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>What comes of the answers of a case.</summary>
internal sealed record CaseResult(string Outcome, ImmutableArray<string> DeterminedBy)
{
    public string Reasons => string.Join("; ", DeterminedBy);

    public bool IsDecidedBy(string rule) => DeterminedBy.Contains(rule);

    public bool Equals(CaseResult? other) => other is not null && Outcome == other.Outcome && Reasons == other.Reasons;

    public override int GetHashCode() => Outcome.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => DeterminedBy.IsEmpty ? Outcome : $"{Outcome} ({Reasons})";
}
