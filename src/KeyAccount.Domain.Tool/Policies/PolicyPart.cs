using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>A table, scorecard or ladder of a policy: what has cases and can be compared with another version.</summary>
/// <param name="id">The id of the part.</param>
internal abstract class PolicyPart(string id)
{
    public string Id => id;

    /// <summary>The part as the cases at its edges see it; null where there are none.</summary>
    public abstract CaseSubject? Cases { get; }

    /// <summary>What another version of the same part changes.</summary>
    public abstract PolicyDifference To(PolicyPart later);
}
