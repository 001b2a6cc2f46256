using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A range of dates in JSON: the text <c>"[2024-01-01, 2025-01-01)"</c> and nothing else.
/// Null, a number, an object or other text is refused.
/// </summary>
/// <remarks>
/// The end is not included.
/// A member that is absent is not the converter's to see: declare it <c>required</c>.
/// </remarks>
public sealed class DateRangeJsonConverter : JsonConverter<DateRange>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override DateRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<DateRange>(ref reader, "A range of dates", DateRange.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateRange value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(value.ToString());
    }
}
