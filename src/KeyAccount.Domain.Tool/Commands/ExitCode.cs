namespace KeyAccount.Domain.Tool.Commands;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and everything was written.</summary>
    public const int Success = 0;

    /// <summary>The machine refused: a file cannot be read or written. Nothing was written.</summary>
    public const int Failure = 1;

    /// <summary>A policy can be read and has findings, or is not accepted because of them.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong. Nothing was read or written.</summary>
    public const int Usage = 2;

    /// <summary>The data is wrong; every problem was listed. Nothing was written.</summary>
    public const int Data = 3;

    /// <summary>Stopped by the user. Nothing was written.</summary>
    public const int Cancelled = 130;
}
