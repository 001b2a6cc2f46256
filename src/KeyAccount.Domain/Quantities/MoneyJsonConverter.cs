using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// Money in JSON: the text <c>"1234.50 EUR"</c> and nothing else.
/// Null, a number, an object or other text is refused.
/// </summary>
/// <remarks>
/// The default value, no money, is not written.
/// A member that is absent is not the converter's to see: declare it <c>required</c>.
/// </remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<Money>(ref reader, "Money", Money.Read);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is the default one, no money.</exception>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(value.Used().ToString());
    }
}
