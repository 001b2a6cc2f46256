namespace KeyAccount.Domain.Tool.Control;

/// <summary>What somebody has to do about the use of a line, the most urgent first.</summary>
internal enum UseActionKind
{
    /// <summary>Let nothing leave; only a person lifts the stop.</summary>
    KeepStopped,

    /// <summary>Agree on a new payment plan.</summary>
    RenewPlan,

    /// <summary>Collect what is over the line, or have it raised.</summary>
    ComeBackToLine,

    /// <summary>Grant a line, or let only prepaid goods leave.</summary>
    GrantLine,

    /// <summary>Renew the line that has ended, or close it.</summary>
    RenewLine,

    /// <summary>Replace the cover that has ended.</summary>
    ReplaceCover,

    /// <summary>Collect what is overdue.</summary>
    Collect,

    /// <summary>Send the next reminder.</summary>
    Remind,

    /// <summary>Review the line.</summary>
    Review,

    /// <summary>Talk about the line before it is used up.</summary>
    WatchUse,

    /// <summary>Renew the line before it ends.</summary>
    PrepareRenewal,

    /// <summary>Renew the cover before it ends.</summary>
    PrepareCover,
}
