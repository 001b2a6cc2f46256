namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A reminder was sent.</summary>
public sealed record DunningSent : CollectionEvent
{
    internal DunningSent(int level) => Level = level;

    /// <summary>The level, from 1; 0 stops dunning.</summary>
    public int Level { get; }
}
