using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Payment terms in JSON: the text <c>"net 30"</c> and its like, and nothing else.</summary>
public sealed class PaymentTermsJsonConverter : JsonConverter<PaymentTerms>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not such a text; the message says why.</exception>
    public override PaymentTerms Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuantityJson.Read<PaymentTerms?>(ref reader, "Payment terms", PaymentTerms.Read)!;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PaymentTerms value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Guard.Against.Null(value);
        writer.WriteStringValue(value.ToString());
    }
}
