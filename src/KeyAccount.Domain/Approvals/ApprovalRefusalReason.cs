namespace KeyAccount.Domain.Approvals;

/// <summary>Why a command was refused. When several apply, the first one here is given.</summary>
public enum ApprovalRefusalReason
{
    /// <summary>No request has the id. Burns the id.</summary>
    RequestNotFound,

    /// <summary>The request has ended, or is granted, which the evidence tells.</summary>
    Ended,

    /// <summary>The request, or an approval, has time left. Burns the id.</summary>
    NotYetEnded,

    /// <summary>The content is not the one that was submitted.</summary>
    DifferentContent,

    /// <summary>Only who asked can take it back or replace it.</summary>
    NotTheRequester,

    /// <summary>The authority decides nothing at this time. Burns the id.</summary>
    NotInForce,

    /// <summary>Another ladder made the route: it has to be asked anew. Burns the id.</summary>
    OtherLadder,

    /// <summary>No rank covers what is asked. Burns the id.</summary>
    BeyondAuthority,

    /// <summary>A figure is unknown, and nobody has authority over anything whatever. Burns the id.</summary>
    Unmeasured,

    /// <summary>Too few would be left to sign. Burns the id.</summary>
    NobodyEligible,

    /// <summary>The requester, a beneficiary, a payer, or a delegate of one of them does not sign. Burns the id.</summary>
    SeparationOfDuties,

    /// <summary>Nobody delegated this authority at this time. Burns the id.</summary>
    NoDelegation,

    /// <summary>The column has no step that can be signed now. Burns the id.</summary>
    StepNotOpen,

    /// <summary>The person, or the authority used, has signed this step or one of another column. Burns the id.</summary>
    AlreadySigned,

    /// <summary>Who has an authority of his own for the step signs with it, and not for somebody else. Burns the id.</summary>
    HasOwnAuthority,

    /// <summary>The authority is too low, or none at all. Burns the id.</summary>
    NotAuthorized,

    /// <summary>The rank is above those asked so far. Burns the id.</summary>
    NotYetAsked,

    /// <summary>Who signs is noted as absent. Burns the id.</summary>
    Absent,
}
