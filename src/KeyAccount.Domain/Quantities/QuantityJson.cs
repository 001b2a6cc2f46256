using System.Text.Json;

namespace KeyAccount.Domain.Quantities;

/// <summary>Reads a value as text, giving null when it is one, else a sentence on what is wrong.</summary>
internal delegate string? TextReading<T>(ReadOnlySpan<char> text, out T value);

/// <summary>
/// How every quantity is read from JSON: from a string in its one notation and from nothing else, so that null, a number, an
/// object or bad text is an error and never a zero. Uses no reflection.
/// </summary>
internal static class QuantityJson
{
    /// <summary>Longer than the longest text of a quantity with every character escaped.</summary>
    private const int MaxBytes = 512;

    public static T Read<T>(ref Utf8JsonReader reader, string kind, TextReading<T> read)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException($"{kind} is written as text in JSON, not as {reader.TokenType}.");
        }
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > MaxBytes)
        {
            throw new JsonException($"{kind} is at most {MaxBytes} bytes of text in JSON, not {length}.");
        }
        Span<char> buffer = stackalloc char[MaxBytes];
        var text = buffer[..reader.CopyString(buffer)];
        return read(text, out var value) is { } problem ? throw new JsonException(problem) : value;
    }
}
