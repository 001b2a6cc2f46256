namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The state of the line as monitoring or a person left it. The default is that nothing stands against it.</summary>
public enum LineState : byte
{
    /// <summary>In order.</summary>
    Ok = 0,

    /// <summary>To be watched; nothing is held.</summary>
    Watch = 1,

    /// <summary>Held by a computation, which may lift it again.</summary>
    Hold = 2,

    /// <summary>Stopped by a person; no computation lifts it.</summary>
    Stop = 3,
}
