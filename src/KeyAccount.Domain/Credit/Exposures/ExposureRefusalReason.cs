namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Why a step was refused. When several apply, the first document in the way tells.</summary>
public enum ExposureRefusalReason
{
    /// <summary>No document has the number, or it has no such item.</summary>
    NotFound,

    /// <summary>It was taken back; a new document needs a new number.</summary>
    AlreadyVoided,

    /// <summary>It belongs to another of our companies.</summary>
    OtherCompany,

    /// <summary>Its currency is another.</summary>
    OtherCurrency,

    /// <summary>It is closed; reopen it first.</summary>
    IsClosed,

    /// <summary>It is not closed.</summary>
    NotClosed,

    /// <summary>Only orders and production can be closed: what was delivered is owed.</summary>
    CannotClose,

    /// <summary>Another document follows it, which has to be taken back first.</summary>
    HasFollowers,
}
