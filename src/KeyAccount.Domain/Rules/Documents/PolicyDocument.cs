namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A policy as it is written down: with its purpose, the days on which it is in effect, and a fingerprint over all of it.</summary>
/// <remarks>
/// Two documents are equal when they say the same and hold equal policies. The fingerprint is that of the document, with owner, purpose,
/// period and sources; a policy's own fingerprint covers what can change a decision, with the meaning of its questions.
/// </remarks>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed class PolicyDocument<TPolicy> : IPolicyVersion, IEquatable<PolicyDocument<TPolicy>>
    where TPolicy : class
{
    internal PolicyDocument(
        TPolicy policy,
        PolicyIdentity identity,
        string purpose,
        PolicyPeriod effective,
        string fingerprint,
        string text
    ) => (Policy, Identity, Purpose, Effective, Fingerprint, Text) = (policy, identity, purpose, effective, fingerprint, text);

    /// <summary>The policy.</summary>
    public TPolicy Policy { get; }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>What the policy is for, in a sentence of its owner.</summary>
    public string Purpose { get; }

    /// <summary>The days on which it is in effect.</summary>
    public PolicyPeriod Effective { get; }

    /// <summary>SHA-256 over the text without its fingerprint, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The document as JSON, in its one form: the same bytes on every machine and in every culture. Write it as UTF-8 without a mark.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public bool Equals(PolicyDocument<TPolicy>? other) =>
        other is not null && Fingerprint == other.Fingerprint && Text == other.Text && Policy.Equals(other.Policy);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyDocument<TPolicy>);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>Id, version and the days on which it is in effect.</summary>
    public override string ToString() => $"{Identity} {Effective}";
}
