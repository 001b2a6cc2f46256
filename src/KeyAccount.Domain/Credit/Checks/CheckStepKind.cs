namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What somebody can do so that a document passes.</summary>
public enum CheckStepKind : byte
{
    /// <summary>The account pays so much, the oldest items first.</summary>
    Pay = 0,

    /// <summary>The goods are delivered after the last day of the horizon.</summary>
    DeliverLater = 1,

    /// <summary>The document asks for so many days of credit, and no more.</summary>
    ShortenTerm = 2,

    /// <summary>A security that counts for so much is given.</summary>
    Secure = 3,

    /// <summary>The document is smaller by so much, or so much of it is paid in advance.</summary>
    Reduce = 4,
}
