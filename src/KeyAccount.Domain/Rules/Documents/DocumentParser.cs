using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Reads strict JSON into a tree that knows its places. Nothing is guessed, nothing is skipped.</summary>
internal sealed class DocumentParser(DocumentPositions positions, DocumentProblems problems)
{
    public const int MaximumBytes = 1024 * 1024;
    public const int MaximumDepth = 32;

    /// <summary>The document's outermost value; null when the text can't be read to its end.</summary>
    public static DocumentValue? Parse(ReadOnlySpan<byte> utf8, DocumentPositions positions, DocumentProblems problems)
    {
        if (utf8.Length > MaximumBytes)
        {
            problems.Add(
                PolicyDocumentFault.TooLarge,
                "$",
                0,
                string.Create(CultureInfo.InvariantCulture, $"{utf8.Length} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MaximumBytes} bytes"),
                null
            );
            return null;
        }

        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            problems.Add(PolicyDocumentFault.Syntax, "$", 0, "a byte order mark", "UTF-8 without one", null);
            return null;
        }

        if (!Utf8.IsValid(utf8))
        {
            var offset = FirstInvalid(utf8);
            problems.Add(PolicyDocumentFault.Syntax, "$", offset, positions.At(offset), "UTF-8", null);
            return null;
        }

        return new DocumentParser(positions, problems).Read(utf8);
    }

    private DocumentValue? Read(ReadOnlySpan<byte> utf8)
    {
        // The reader's own limit is wider than ours, so that too deep is told apart from not well formed.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 2 * MaximumDepth });
        try
        {
            reader.Read();
            var root = Value(ref reader, "$");
            if (root is not null)
            {
                reader.Read();
            }

            return root;
        }
        catch (JsonException exception)
        {
            var offset = positions.Offset(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            problems.Add(
                PolicyDocumentFault.Syntax,
                "$",
                offset,
                positions.At(offset),
                "one JSON document, without comments, trailing commas or anything after it",
                null
            );
            return null;
        }
    }

    private DocumentValue? Value(ref Utf8JsonReader reader, string path)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= MaximumDepth:
                problems.Add(
                    PolicyDocumentFault.TooDeep,
                    path,
                    offset,
                    string.Create(CultureInfo.InvariantCulture, $"level {MaximumDepth + 1}"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {MaximumDepth} levels of objects and lists"),
                    null
                );
                return null;
            case JsonTokenType.StartObject:
                return Object(ref reader, path, offset);
            case JsonTokenType.StartArray:
                return List(ref reader, path, offset);
            case JsonTokenType.String:
                return DocumentValue.Read(DocumentKind.Text, Text(ref reader, path) ?? string.Empty, path, offset);
            case JsonTokenType.Number:
                return DocumentValue.Read(DocumentKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), path, offset);
            case JsonTokenType.True or JsonTokenType.False:
                return DocumentValue.Read(
                    DocumentKind.Flag,
                    reader.TokenType == JsonTokenType.True ? "true" : "false",
                    path,
                    offset
                );
            default:
                return DocumentValue.Read(DocumentKind.Null, "null", path, offset);
        }
    }

    private DocumentValue? Object(ref Utf8JsonReader reader, string path, int offset)
    {
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = (int)reader.TokenStartIndex;
            var name = Text(ref reader, path);
            var step = name is null ? path : PathOf(path, name);
            reader.Read();
            if (Value(ref reader, step) is not { } value)
            {
                return null;
            }

            if (name is null)
            {
                continue;
            }

            if (seen.Add(name))
            {
                members.Add(new(name, value, nameOffset));
            }
            else
            {
                problems.Add(
                    PolicyDocumentFault.DuplicateMember,
                    step,
                    nameOffset,
                    $"{DocumentPrinter.Quoted(name)} a second time",
                    "each member once",
                    null
                );
            }
        }

        return DocumentValue.Read(members.ToImmutable(), path, offset);
    }

    private DocumentValue? List(ref Utf8JsonReader reader, string path, int offset)
    {
        var items = ImmutableArray.CreateBuilder<DocumentValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return DocumentValue.Read(items.ToImmutable(), path, offset);
    }

    /// <summary>The text of a string or name; null, with a problem, when it escapes half of a character.</summary>
    private string? Text(ref Utf8JsonReader reader, string path)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            problems.Add(
                PolicyDocumentFault.IllegalCharacter,
                path,
                (int)reader.TokenStartIndex,
                "half of a surrogate pair",
                "whole characters",
                null
            );
            return null;
        }
    }

    private static string PathOf(string path, string name) =>
        Identifier.IsValid(name) ? $"{path}.{name}"
        : name.Length <= Identifier.MaximumLength ? $"{path}[{DocumentPrinter.Quoted(name)}]"
        : $"{path}[{DocumentPrinter.Quoted(name[..Identifier.MaximumLength] + "…")}]";

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}
