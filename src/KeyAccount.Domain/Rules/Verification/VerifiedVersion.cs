using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// A verified policy with the days on which it is in effect: what a <see cref="PolicyBook{TPolicy}"/> holds, and nothing else.
/// </summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed class VerifiedVersion<TPolicy> : IPolicyVersion
    where TPolicy : class
{
    private VerifiedVersion(VerifiedPolicy<TPolicy> verified, PolicyPeriod effective) =>
        (Verified, Effective) = (verified, effective);

    /// <summary>The policy, as it passed.</summary>
    public VerifiedPolicy<TPolicy> Verified { get; }

    /// <summary>The policy itself.</summary>
    public TPolicy Policy => Verified.Policy;

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity => Verified.Identity;

    /// <summary>The days on which it is in effect.</summary>
    public PolicyPeriod Effective { get; }

    /// <summary>A verified policy from a day on, or between two.</summary>
    public static VerifiedVersion<TPolicy> Of(VerifiedPolicy<TPolicy> verified, PolicyPeriod effective) =>
        new(Guard.Against.Null(verified), Guard.Against.Null(effective));

    /// <summary>A document whose policy is the one that was verified.</summary>
    /// <exception cref="ArgumentException">Another policy was verified than the one that the document holds.</exception>
    public static VerifiedVersion<TPolicy> Of(PolicyDocument<TPolicy> document, VerifiedPolicy<TPolicy> verified)
    {
        Guard.Against.Null(document);
        Guard.Against.Null(verified);
        return ReferenceEquals(document.Policy, verified.Policy)
            ? new(verified, document.Effective)
            : throw new ArgumentException(
                $"The document holds {document.Identity}, and {verified.Identity} was verified.",
                nameof(verified)
            );
    }

    /// <summary>The policy and the days.</summary>
    public override string ToString() => $"{Identity} {Effective}";
}
