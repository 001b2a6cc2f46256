namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Why a line has to be reviewed.</summary>
public enum ReviewTrigger : byte
{
    /// <summary>It never was.</summary>
    NeverReviewed = 0,

    /// <summary>Its time has come.</summary>
    Cycle = 1,

    /// <summary>The grade or the score has changed.</summary>
    ScoreChange = 2,

    /// <summary>A check failed.</summary>
    FailedCheck = 3,

    /// <summary>More than the limit was used.</summary>
    UseAboveLimit = 4,

    /// <summary>The rules have changed: open documents are checked again.</summary>
    RuleChange = 5,

    /// <summary>Somebody changed the limit by hand.</summary>
    LimitChange = 6,

    /// <summary>A security ends soon.</summary>
    CoverExpiry = 7,

    /// <summary>Something else happened: a broken plan, a write-off, insolvency.</summary>
    CreditEvent = 8,
}
