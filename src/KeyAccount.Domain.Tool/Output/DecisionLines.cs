using System.Text.Json;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes decisions.jsonl: one decision a line, those of an account together, accounts in ordinal order.</summary>
/// <remarks>
/// Every account has a decision on its kinds and one on its credit. The head of a corporate family, which an account that stands
/// alone is too, also has the two axes of importance and the tier, which are those of the family.
/// </remarks>
internal static class DecisionLines
{
    public const string FileName = "decisions.jsonl";

    /// <param name="stream">The destination.</param>
    /// <param name="result">What was decided.</param>
    /// <param name="advanced">Told how many accounts are written.</param>
    /// <param name="cancelled">Ends the writing between two accounts.</param>
    public static void Write(Stream stream, ReviewResult result, Action<double> advanced, CancellationToken cancelled)
    {
        var written = 0;
        using var json = new Utf8JsonWriter(stream, JsonText.Compact);
        var writer = new DecisionJson(json, result.Review.Policies, result.Language);
        foreach (var row in result.Rows)
        {
            foreach (var write in writer.All(row))
            {
                write();
                json.EndLine(stream);
            }

            cancelled.ThrowIfCancellationRequested();
            advanced(++written);
        }
    }
}
