namespace KeyAccount.Domain.Credit;

/// <summary>What stands behind a claim besides the debtor. The default secures nothing.</summary>
public enum SecurityForm : byte
{
    /// <summary>A friendly letter of the parent: no claim against it.</summary>
    ComfortLetter = 0,

    /// <summary>Title to the goods until they are paid.</summary>
    TitleRetention = 1,

    /// <summary>A parent's written guarantee.</summary>
    ParentGuarantee = 2,

    /// <summary>Credit insurance in good order.</summary>
    CreditInsurance = 3,

    /// <summary>A bank's guarantee, payable on demand.</summary>
    BankGuarantee = 4,

    /// <summary>A letter of credit confirmed by a bank we accept.</summary>
    ConfirmedLetterOfCredit = 5,
}
