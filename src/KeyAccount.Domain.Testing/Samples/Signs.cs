namespace KeyAccount.Domain.Testing.Samples;

/// <summary>Marks on a client, with a bit left out.</summary>
[Flags]
public enum Signs
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>Deliveries are stopped.</summary>
    Blocked = 1,

    /// <summary>A claim is open.</summary>
    Disputed = 2,

    /// <summary>Proceedings are open.</summary>
    Insolvent = 8,
}
