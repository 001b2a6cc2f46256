namespace KeyAccount.Domain.Rules.Documents;

/// <summary>One version of a policy with the days on which it is in effect: a document, or one that was verified.</summary>
public interface IPolicyVersion
{
    /// <summary>Id, version and owner.</summary>
    PolicyIdentity Identity { get; }

    /// <summary>The days on which it is in effect.</summary>
    PolicyPeriod Effective { get; }
}
