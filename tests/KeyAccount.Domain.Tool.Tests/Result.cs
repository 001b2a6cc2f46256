namespace KeyAccount.Domain.Tool.Tests;

/// <summary>What one run of the command gave.</summary>
internal sealed record Result(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines =>
        Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
