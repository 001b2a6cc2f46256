namespace KeyAccount.Domain.Reservations;

/// <summary>Why what is posted changes without a reservation.</summary>
public enum AdjustmentKind
{
    /// <summary>A cost was incurred anyway.</summary>
    Incurred,

    /// <summary>Something was paid, credited or refunded.</summary>
    Repaid,

    /// <summary>Exchange rates or prices moved.</summary>
    Revalued,

    /// <summary>An earlier entry was wrong.</summary>
    Corrected,
}
