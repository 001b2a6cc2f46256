using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A ratio in JSON: the text <c>"-1/3"</c> and nothing else.
/// Null, a number, an object or other text is refused.
/// </summary>
/// <remarks>
/// A fraction over zero is refused.
/// A member that is absent is not the converter's to see: declare it <c>required</c>.
/// </remarks>
public sealed class RatioJsonConverter : JsonConverter<Ratio>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<Ratio>(ref reader, "A ratio", Ratio.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(value.ToString());
    }
}
