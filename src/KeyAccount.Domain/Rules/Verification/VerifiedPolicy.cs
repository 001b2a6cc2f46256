namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A policy that passed the verifier. There is no other way to make one.</summary>
/// <typeparam name="TPolicy">The policy's type.</typeparam>
public sealed class VerifiedPolicy<TPolicy>
    where TPolicy : class
{
    private VerifiedPolicy(VerificationReport<TPolicy> report) => Report = report;

    /// <summary>The policy.</summary>
    public TPolicy Policy => Report.Policy;

    /// <summary>The policy's id, version and owner.</summary>
    public PolicyIdentity Identity => Report.Identity!;

    /// <summary>The fingerprint of what was verified.</summary>
    public string Fingerprint => Report.Fingerprint;

    /// <summary>The verification that it passed, with warnings, notes and accepted findings.</summary>
    public VerificationReport<TPolicy> Report { get; }

    /// <summary>The policy and that it passed.</summary>
    public override string ToString() => Report.ToString();

    internal static VerifiedPolicy<TPolicy>? Of(VerificationReport<TPolicy> report) =>
        report.Verdict == VerificationVerdict.Verified ? new(report) : null;
}
