namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The command line asks for something that cannot be done; the message says what would do.</summary>
internal sealed class UsageException(string message) : Exception(message);
