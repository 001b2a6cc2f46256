namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A line while a step is booked, in minor units of its currency.</summary>
internal sealed class BookedLine(LedgerTarget target, long total, long totalBefore, long posted)
{
    public LedgerTarget Target { get; } = target;

    /// <summary>What the step adds.</summary>
    public long Added { get; } = total - totalBefore;

    /// <summary>What is posted, and will be once all commands are carried out.</summary>
    public long Posted { get; set; } = posted;

    /// <summary>What is held before the step.</summary>
    public long HeldBefore { get; } = totalBefore - posted;

    /// <summary>What the step changes of what is held.</summary>
    public long HeldMore { get; set; }

    /// <summary>What still has to be posted, signed, so that posted and held make the total.</summary>
    public long ToPost => total - HeldBefore - HeldMore - Posted;
}
