namespace KeyAccount.Domain.Tool.Output;

/// <summary>One column of accounts.csv: what the writer writes and the documentation says.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Meaning">What a value says.</param>
/// <param name="Write">The value of one account; empty when not known.</param>
internal sealed record OutputColumn(string Name, string Meaning, Func<OutputRow, string> Write);
