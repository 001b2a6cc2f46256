namespace KeyAccount.Domain.Tool.Output;

/// <summary>One column of a table that is written: what the writer writes and the documentation says.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
/// <param name="Name">The name in the header.</param>
/// <param name="Meaning">What a value says.</param>
/// <param name="Write">The value of one row; empty when not known.</param>
internal sealed record OutputColumn<TRow>(string Name, string Meaning, Func<TRow, string> Write);
