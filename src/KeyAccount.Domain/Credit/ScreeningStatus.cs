namespace KeyAccount.Domain.Credit;

/// <summary>What came of screening the debtor against sanctions lists.</summary>
public enum ScreeningStatus : byte
{
    /// <summary>The book never says: reported once as not assessed.</summary>
    NotAssessed = 0,

    /// <summary>No hit, or every hit was cleared as somebody else.</summary>
    Clear = 1,

    /// <summary>A hit that nobody has cleared.</summary>
    Hit = 2,
}
