namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Why a command was refused. When several apply, the first one here is given.</summary>
public enum CreditLineRefusalReason
{
    /// <summary>Nothing was carried out on the line under the id that is put right. Burns the id.</summary>
    EntryNotFound,

    /// <summary>An automation asked for what only a person may do.</summary>
    PersonNeeded,

    /// <summary>The terms are in another currency than the line, or the line in another than the one above it.</summary>
    DifferentCurrency,

    /// <summary>No such terms were proposed for the line. Burns the id.</summary>
    ProposalNotFound,

    /// <summary>The proposal was taken back before.</summary>
    ProposalWithdrawn,

    /// <summary>The proposal was granted before: what is granted is changed by another grant and never taken back.</summary>
    AlreadyGranted,

    /// <summary>It gives more than there is today, and no approval is named. Burns the id.</summary>
    ApprovalNeeded,

    /// <summary>There is no such approval request. Burns the id.</summary>
    ApprovalNotFound,

    /// <summary>The request is not granted, no longer valid, or for something else. Burns the id.</summary>
    NotCovered,

    /// <summary>The line is not suspended or not stopped on that day. Burns the id.</summary>
    NothingToLift,

    /// <summary>The line is below no other one on that day. Burns the id.</summary>
    NotLinked,

    /// <summary>The line above is the line itself or below it on some day from then on. Burns the id.</summary>
    Circle,

    /// <summary>More levels than a family can have. Burns the id.</summary>
    TooDeep,

    /// <summary>What is set aside needs an amount, and so does what it is taken from. Burns the id.</summary>
    CarveOutNeedsAmount,

    /// <summary>More would be set aside than the line above has. Burns the id.</summary>
    CarveOutsExceed,
}
