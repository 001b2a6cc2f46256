namespace KeyAccount.Domain.Tool.Tables;

/// <summary>The file cannot be read past this place, so no later row can be judged.</summary>
internal sealed class UnreadableFileException(long line, string message) : IOException(message)
{
    /// <summary>The line of the place, counted from 1.</summary>
    public long Line => line;
}
