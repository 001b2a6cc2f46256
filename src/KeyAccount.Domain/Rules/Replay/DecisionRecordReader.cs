using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

namespace KeyAccount.Domain.Rules.Replay;

/// <summary>
/// Reads the line of a record. What it makes of it is written again and compared with the line, so that nothing but the one form is read:
/// no spaces, no other order, no member twice.
/// </summary>
internal static class DecisionRecordReader
{
    private const int MostCharacters = 256 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 3, AllowDuplicateProperties = false };

    public static (DecisionRecord? Record, string? Problem) Read(string line)
    {
        if (line.Length > MostCharacters)
        {
            return (null, $"A record has at most {MostCharacters} characters, not {line.Length}.");
        }

        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Read(line, document.RootElement);
        }
        catch (JsonException exception)
        {
            return (null, $"The line is not JSON: {exception.Message}");
        }
        // JsonElement says so when a member is missing, is null, or is something else than it should be.
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "The line lacks a member of a record, or holds something else in its place.");
        }
    }

    private static (DecisionRecord? Record, string? Problem) Read(string line, JsonElement root)
    {
        if (root.GetProperty("form").GetInt32() is var form && form != DecisionRecord.FormVersion)
        {
            return (null, $"The record is written in form {form}; form {DecisionRecord.FormVersion} can be read.");
        }

        var asOf = LocalDatePattern.Iso.Parse(Text(root, "as_of"));
        var record = new DecisionRecord(
            Text(root, "subject"),
            Text(root, "policy"),
            Text(root, "version"),
            Text(root, "fingerprint"),
            asOf.GetValueOrThrow(),
            root.GetProperty("answers")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    answer => answer.Name,
                    answer => answer.Value.ValueKind == JsonValueKind.Null ? (long?)null : answer.Value.GetInt64(),
                    StringComparer.Ordinal
                ),
            Text(root, "outcome"),
            [.. root.GetProperty("reasons").EnumerateObject().Select(reason => (reason.Name, reason.Value.GetString() ?? ""))],
            root.GetProperty("previous").GetString()
        );
        return record.Hash != Text(root, "hash")
                ? (null, $"The record does not match its hash: it was changed, or its hash was. Its content has {record.Hash}.")
            : record.Text != line ? (null, "The line says the same as a record, but is not written as one.")
            : (record, null);
    }

    private static string Text(JsonElement element, string member) =>
        element.GetProperty(member).GetString() ?? throw new FormatException($"'{member}' is null.");
}
