namespace KeyAccount.Domain.Tool.Samples;

/// <summary>What is special about the credit of an invented account, so that every sample of a hundred accounts shows it.</summary>
internal enum SampleStory
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What it told us about itself is false.</summary>
    FalseIdentity = 7,

    /// <summary>Screening found it on a list, and nobody has cleared the hit.</summary>
    ScreeningHit = 17,

    /// <summary>A natural person.</summary>
    NaturalPerson = 23,

    /// <summary>Insolvency proceedings were opened.</summary>
    Insolvency = 27,

    /// <summary>We wrote a claim off.</summary>
    WriteOff = 37,

    /// <summary>We had to collect in court.</summary>
    LegalCollection = 47,

    /// <summary>A payment of it came back.</summary>
    Dishonour = 57,

    /// <summary>The insurer cancelled its cover.</summary>
    CoverCancelled = 67,

    /// <summary>A bank.</summary>
    Bank = 73,

    /// <summary>All that bars others, at a client whose supply must not be stopped.</summary>
    CriticalSupply = 77,

    /// <summary>Proceedings that were closed without loss.</summary>
    InsolvencyClosed = 87,

    /// <summary>An insurer.</summary>
    Insurer = 93,
}
