namespace KeyAccount.Domain.Credit;

/// <summary>How much is known about a debtor, which caps how much it can be trusted with. The default is not enough for anything.</summary>
public enum EvidenceTrack : byte
{
    /// <summary>Not even the least is there, or it can't be told.</summary>
    None = 0,

    /// <summary>A bank, an insurer or a natural person: people decide, no score.</summary>
    Refer = 1,

    /// <summary>New: identity, screening, and an agency report or prepayment.</summary>
    Starter = 2,

    /// <summary>And a record of trade with us.</summary>
    Trade = 3,

    /// <summary>And an agency report.</summary>
    Report = 4,

    /// <summary>And a statement of the legal debtor.</summary>
    Full = 5,

    /// <summary>A public body: no insolvency model, but budget and legal basis.</summary>
    PublicBody = 6,
}
