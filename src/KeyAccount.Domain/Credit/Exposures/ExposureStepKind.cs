namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What can happen to a document.</summary>
public enum ExposureStepKind
{
    /// <summary>Saved for the first time or again.</summary>
    Saved,

    /// <summary>Taken back.</summary>
    Voided,

    /// <summary>Nothing more will come of it.</summary>
    Closed,

    /// <summary>More will come of it after all.</summary>
    Reopened,

    /// <summary>Disputed by the client.</summary>
    Disputed,

    /// <summary>The dispute is over.</summary>
    DisputeSettled,
}
