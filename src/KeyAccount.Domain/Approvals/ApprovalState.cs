namespace KeyAccount.Domain.Approvals;

/// <summary>What has become of a request.</summary>
public enum ApprovalState
{
    /// <summary>Nobody has signed yet.</summary>
    Submitted,

    /// <summary>Some have signed.</summary>
    InApproval,

    /// <summary>Granted, and valid.</summary>
    Approved,

    /// <summary>Not granted: by somebody, or because nobody answered by the deadline.</summary>
    Declined,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,

    /// <summary>Granted, and no longer valid; or lapsed unanswered, where the ladder says that silence is no judgement.</summary>
    Expired,

    /// <summary>Replaced by another request.</summary>
    Superseded,

    /// <summary>No longer holds: what was approved got worse, or somebody annulled it.</summary>
    Void,
}
