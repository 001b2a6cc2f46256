namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What an entry of an alert book records.</summary>
public enum AlertEntryKind : byte
{
    /// <summary>The signal holds: a new episode begins.</summary>
    Raised = 0,

    /// <summary>The signal is over; the alert stays open until it was quiet long enough.</summary>
    Quieted = 1,

    /// <summary>The signal holds again before that: the same episode goes on.</summary>
    Returned = 2,

    /// <summary>It was quiet long enough: the episode is over.</summary>
    Cleared = 3,

    /// <summary>A named person has seen it; that changes nothing else.</summary>
    Acknowledged = 4,
}
