namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a file may say about the use of a line.</summary>
internal enum LineWord
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Suspended for a time.</summary>
    Suspended,

    /// <summary>Stopped by a person.</summary>
    Stopped,
}
