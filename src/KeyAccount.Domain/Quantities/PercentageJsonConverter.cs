using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A percentage in JSON: the text <c>"-12.50 %"</c> and nothing else.
/// Null, a number, an object or other text is refused.
/// </summary>
/// <remarks>
/// Values of either sign.
/// A member that is absent is not the converter's to see: declare it <c>required</c>.
/// </remarks>
public sealed class PercentageJsonConverter : JsonConverter<Percentage>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<Percentage>(ref reader, "A percentage", Percentage.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(value.ToString());
    }
}
