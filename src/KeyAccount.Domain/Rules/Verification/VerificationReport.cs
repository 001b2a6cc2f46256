using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier says of one policy: the verdict, every finding, and what the policy can give.</summary>
public abstract class VerificationReport
{
    private protected VerificationReport(
        PolicyIdentity? identity,
        string fingerprint,
        ImmutableArray<VerificationFinding> findings,
        ImmutableArray<long> reachableCodes,
        int states
    )
    {
        (Identity, Fingerprint, ReachableCodes, States) = (identity, fingerprint, reachableCodes, states);
        Findings =
        [
            .. findings
                .OrderByDescending(finding => finding.Rejects)
                .ThenByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Check)
                .ThenBy(finding => finding.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>The policy's id, version and owner; <c>null</c> for a bare list of rules.</summary>
    public PolicyIdentity? Identity { get; }

    /// <summary>The fingerprint of what was verified; empty for a bare list of rules.</summary>
    public string Fingerprint { get; }

    /// <summary>Every finding: those that reject first, then by weight, check and subject.</summary>
    public ImmutableArray<VerificationFinding> Findings { get; }

    /// <summary>The codes of all outcomes that some answers lead to, ascending; empty when the policy was not analysed.</summary>
    public ImmutableArray<long> ReachableCodes { get; }

    /// <summary>How many states the analysis looked at.</summary>
    public int States { get; }

    /// <summary>Whether the policy passes.</summary>
    public VerificationVerdict Verdict =>
        Findings.Any(finding => finding.Check == VerificationCheck.OverBudget) ? VerificationVerdict.NotAnalysed
        : Findings.Any(finding => finding.Rejects) ? VerificationVerdict.Rejected
        : VerificationVerdict.Verified;

    /// <summary>Whether there is anything that somebody should look at: an objection or a warning that nobody has accepted.</summary>
    public bool IsClean => !Findings.Any(finding => finding.Severity >= Severity.Warning && finding.AcceptedBecause is null);

    /// <summary>The verdict, then every finding, each in one sentence of the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language) => [.. Findings.Select(finding => finding.ToString(language))];

    /// <summary>The policy, the verdict and how many findings there are.</summary>
    public override string ToString() => $"{Identity}: {Verdict}, {Findings.Length} findings";

    internal static VerificationReport Of(Analysed analysed) => new OfRules(analysed);

    private sealed class OfRules(Analysed analysed)
        : VerificationReport(null, string.Empty, analysed.Findings, analysed.ReachableCodes, analysed.States);
}

/// <summary>What the verifier says of one policy, and the policy itself if it passes.</summary>
/// <typeparam name="TPolicy">The policy's type.</typeparam>
public sealed class VerificationReport<TPolicy> : VerificationReport
    where TPolicy : class
{
    internal VerificationReport(TPolicy policy, PolicyIdentity identity, string fingerprint, Analysed analysed)
        : base(identity, fingerprint, analysed.Findings, analysed.ReachableCodes, analysed.States)
    {
        Policy = Guard.Against.Null(policy);
        Passed = Verdict == VerificationVerdict.Verified ? VerifiedPolicy<TPolicy>.Of(this) : null;
    }

    /// <summary>The policy that was verified.</summary>
    public TPolicy Policy { get; }

    /// <summary>The policy as one that passed; <c>null</c> when it did not.</summary>
    public VerifiedPolicy<TPolicy>? Passed { get; }

    /// <summary>The policy as one that passed.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message names the first finding.</exception>
    public VerifiedPolicy<TPolicy> OrThrow() =>
        Passed ?? throw new InvalidOperationException($"The policy {Identity} is {Verdict}: {Findings[0]}");
}
