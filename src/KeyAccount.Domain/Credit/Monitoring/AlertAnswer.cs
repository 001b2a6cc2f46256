namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What came of an observation or an acknowledgement.</summary>
public enum AlertAnswer : byte
{
    /// <summary>Nothing to record: as it was, or not known.</summary>
    Unchanged = 0,

    /// <summary>An entry was recorded.</summary>
    Recorded = 1,

    /// <summary>The observation is older than what is recorded about the alert and was not used.</summary>
    Stale = 2,

    /// <summary>Somebody has acknowledged this episode before.</summary>
    AlreadyAcknowledged = 3,

    /// <summary>There is no such alert, or it is in another episode.</summary>
    NotFound = 4,
}
