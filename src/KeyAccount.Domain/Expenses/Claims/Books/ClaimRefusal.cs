namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Why a command is not carried out. The book is unchanged, and the id can be used again.</summary>
public enum ClaimRefusal : byte
{
    /// <summary>There is no such claim.</summary>
    UnknownClaim = 0,

    /// <summary>There is no such advance.</summary>
    UnknownAdvance = 1,

    /// <summary>A claim of that id is there: revise it.</summary>
    ClaimExists = 2,

    /// <summary>Something was sanctioned already: what is to be corrected is another claim.</summary>
    AlreadySanctioned = 3,

    /// <summary>It was sanctioned or rejected already in this version.</summary>
    AlreadyDecided = 4,

    /// <summary>Nothing was sanctioned yet.</summary>
    NotSanctioned = 5,

    /// <summary>It speaks of another version of the claim than the latest.</summary>
    AnotherVersion = 6,

    /// <summary>It does not have exactly the lines of the claim.</summary>
    OtherLines = 7,

    /// <summary>A receipt was sanctioned with another claim: one receipt is paid once.</summary>
    ReceiptPaid = 8,

    /// <summary>Who claims, who signs and who pays are three people, their delegates included.</summary>
    SamePerson = 9,

    /// <summary>The claim or advance belongs to somebody else.</summary>
    AnotherPerson = 10,

    /// <summary>It is in another currency.</summary>
    AnotherCurrency = 11,

    /// <summary>It is more than is outstanding.</summary>
    AboveOutstanding = 12,
}
