namespace KeyAccount.Domain.Tool.Tables;

/// <summary>The place past which a file cannot be read, so that no later row can be judged.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What stands there, and what is allowed.</param>
internal sealed record UnreadablePlace(long Line, string Message);
