namespace KeyAccount.Domain.Tool.Output;

/// <summary>
/// Keeps a spreadsheet from running text as a formula: an id or name that begins with <c>= + - @</c>, a tab or a carriage
/// return gets an apostrophe in front. The JSON outputs hold the text as it is.
/// </summary>
internal static class SpreadsheetText
{
    private const string Starters = "=+-@\t\r";

    public static string Guard(string? text) =>
        text is { Length: > 0 } && Starters.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text ?? "";

    /// <summary>The text that was guarded.</summary>
    public static string Restore(string text) =>
        text is ['\'', var starter, ..] && Starters.Contains(starter, StringComparison.Ordinal) ? text[1..] : text;
}
