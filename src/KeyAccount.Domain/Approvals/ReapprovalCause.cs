namespace KeyAccount.Domain.Approvals;

/// <summary>Why an approval does not carry over to another content.</summary>
public enum ReapprovalCause
{
    /// <summary>Another subject, beneficiary or payer.</summary>
    Party,

    /// <summary>Another action.</summary>
    Action,

    /// <summary>Another currency, of the deal or of a figure.</summary>
    Currency,

    /// <summary>Costs from elsewhere.</summary>
    CostBasis,

    /// <summary>Another policy or version.</summary>
    PolicyVersion,

    /// <summary>Another ladder or version.</summary>
    LadderVersion,

    /// <summary>Another rank below which nobody decides.</summary>
    MinimumRank,

    /// <summary>A dimension was added or left out.</summary>
    Dimensions,

    /// <summary>A figure that is not known now.</summary>
    Unknown,

    /// <summary>A figure worse than approved by more than the tolerance.</summary>
    Worse,
}
