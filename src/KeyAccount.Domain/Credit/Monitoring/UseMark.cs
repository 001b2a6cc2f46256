namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What a person has set over the computed status of a line. It stays until a person takes it off.</summary>
public enum UseMark : byte
{
    /// <summary>Nothing: the computed status counts.</summary>
    None = 0,

    /// <summary>Stopped, whatever is computed.</summary>
    Stop = 1,

    /// <summary>Not checked, whatever is computed.</summary>
    NoCheck = 2,

    /// <summary>Held at least: suspended, or run out. What is computed can only be stricter.</summary>
    Hold = 3,
}
