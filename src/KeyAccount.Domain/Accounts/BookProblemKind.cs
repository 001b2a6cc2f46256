namespace KeyAccount.Domain.Accounts;

/// <summary>What does not add up in the records, and what was done about it.</summary>
public enum BookProblemKind
{
    /// <summary>The stated parent is not in the book: the account stands at the head of its own family.</summary>
    ParentMissing,

    /// <summary>The account is stated as its own parent: it stands at the head of its own family.</summary>
    OwnParent,

    /// <summary>Parents lead back to where they began: each account of the circle heads its own family.</summary>
    ParentCycle,

    /// <summary>The parent belongs to the seller's own group: the account stands at the head of its own family.</summary>
    ParentIntercompany,

    /// <summary>There is no exchange rate: the money figures that need it are unknown.</summary>
    RateMissing,

    /// <summary>A figure is beyond the largest amount of money: it is unknown.</summary>
    FigureTooLarge,

    /// <summary>The sector scheme is not known: the sector is unknown.</summary>
    SectorSchemeUnknown,
}
