using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A finding that somebody has looked at and wants to be so. It stays in the report, with the reason.</summary>
public sealed record AcceptedFinding
{
    /// <summary>Accepts what one check finds about one rule, feature or outcome.</summary>
    /// <param name="check">The check; neither a prohibited question nor an exceeded budget can be accepted.</param>
    /// <param name="subject">The code of the rule, the name of the feature, or the code of the outcome; <c>policy</c> for the whole.</param>
    /// <param name="reason">Why it is meant to be so.</param>
    /// <exception cref="ArgumentException">The reason is blank, or the check can't be accepted.</exception>
    public AcceptedFinding(VerificationCheck check, string subject, string reason)
    {
        Check = check is VerificationCheck.ProhibitedFeature or VerificationCheck.OverBudget
            ? throw new ArgumentException($"A finding of {check} cannot be accepted.", nameof(check))
            : check;
        Subject = Guard.Against.NullOrWhiteSpace(subject);
        Reason = Guard.Against.NullOrWhiteSpace(reason);
    }

    /// <summary>The check.</summary>
    public VerificationCheck Check { get; }

    /// <summary>The code of the rule, the name of the feature, the code of the outcome, or <c>policy</c>.</summary>
    public string Subject { get; }

    /// <summary>Why it is meant to be so.</summary>
    public string Reason { get; }
}
