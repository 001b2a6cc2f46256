namespace KeyAccount.Domain.Credit;

/// <summary>Where a score stands between its model's cut-offs. The default is distress.</summary>
public enum AltmanZone : byte
{
    /// <summary>Below the lower cut-off.</summary>
    Distress = 0,

    /// <summary>From the lower to the upper cut-off, both included.</summary>
    Grey = 1,

    /// <summary>Above the upper cut-off.</summary>
    Safe = 2,
}
