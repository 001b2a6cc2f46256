namespace KeyAccount.Domain.Approvals;

/// <summary>What a request becomes when nobody has answered by the deadline. Silence never approves.</summary>
public enum UnansweredOutcome
{
    /// <summary>It is declined.</summary>
    Decline,

    /// <summary>It lapses without a judgement.</summary>
    Lapse,
}
