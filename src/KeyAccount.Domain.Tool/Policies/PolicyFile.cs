using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>A policy that was read from a file.</summary>
/// <param name="path">The file, as the user wrote it.</param>
/// <param name="kind">Which of the four kinds it is.</param>
/// <param name="currency">The currency of its amounts; null when it has none.</param>
internal abstract class PolicyFile(string path, PolicyKind kind, Currency? currency) : IPolicyVersion
{
    public string Path => path;

    public PolicyKind Kind => kind;

    public Currency? Currency => currency;

    public abstract PolicyIdentity Identity { get; }

    public abstract PolicyPeriod Effective { get; }

    public abstract string Purpose { get; }

    /// <summary>The fingerprint of the document.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>The document in its one form.</summary>
    public abstract string Text { get; }

    /// <summary>What the verifier says of it.</summary>
    public abstract VerificationReport Report { get; }

    /// <summary>The policy as a person reads it.</summary>
    public abstract RuleBook Book { get; }

    /// <summary>Its tables, scorecards and ladders.</summary>
    public abstract IReadOnlyList<PolicyPart> Parts { get; }
}

/// <summary>A policy of one kind that was read from a file.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
internal sealed class PolicyFile<TPolicy>(
    string path,
    PolicyKind<TPolicy> kind,
    PolicyDocument<TPolicy> document,
    Currency? currency
) : PolicyFile(path, kind, currency)
    where TPolicy : class
{
    private readonly Lazy<VerificationReport<TPolicy>> report = new(() => kind.Verify(document.Policy));

    public TPolicy Policy => document.Policy;

    public override PolicyIdentity Identity => document.Identity;

    public override PolicyPeriod Effective => document.Effective;

    public override string Purpose => document.Purpose;

    public override string Fingerprint => document.Fingerprint;

    public override string Text => document.Text;

    public override VerificationReport Report => report.Value;

    public override RuleBook Book => kind.BookOf(document);

    public override IReadOnlyList<PolicyPart> Parts => kind.PartsOf(document.Policy);

    /// <summary>The policy as a version that passed the verifier; null when it did not.</summary>
    public VerifiedVersion<TPolicy>? Verified =>
        report.Value.Passed is { } passed ? VerifiedVersion<TPolicy>.Of(document, passed) : null;
}
