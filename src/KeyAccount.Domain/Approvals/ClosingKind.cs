namespace KeyAccount.Domain.Approvals;

/// <summary>How a request is closed without a decision.</summary>
public enum ClosingKind
{
    /// <summary>Taken back by who asked.</summary>
    Withdrawal,

    /// <summary>Made void.</summary>
    Annulment,

    /// <summary>Its time ran out, and somebody writes it down.</summary>
    TimeRanOut,
}
