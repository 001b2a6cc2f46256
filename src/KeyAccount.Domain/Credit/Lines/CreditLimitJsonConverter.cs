using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A credit limit in JSON: the text <c>"10000.00 EUR"</c>, <c>"no credit"</c> and its like, and nothing else.</summary>
/// <remarks>Null, a number, an object or other text is refused, and so is writing the default value.</remarks>
public sealed class CreditLimitJsonConverter : JsonConverter<CreditLimit>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override CreditLimit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<CreditLimit>(ref reader, "A credit limit", CreditLimit.Read);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public override void Write(Utf8JsonWriter writer, CreditLimit value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        _ = value.Kind;
        writer.WriteStringValue(value.ToString());
    }
}
