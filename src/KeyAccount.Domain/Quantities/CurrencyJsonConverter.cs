using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A currency in JSON: the text <c>"EUR"</c> and nothing else.
/// Null, a number, an object or other text is refused.
/// </summary>
/// <remarks>
/// It can be the key of a dictionary. The default value, no currency, is not written.
/// A member that is absent is not the converter's to see: declare it <c>required</c>.
/// </remarks>
public sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<Currency>(ref reader, "A currency", Currency.Read);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is the default one, no currency.</exception>
    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(value.Code);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is no currency; the message says why.</exception>
    public override Currency ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<Currency>(ref reader, "A currency", Currency.Read);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is the default one, no currency.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WritePropertyName(value.Code);
    }
}
