using System.Text.Json;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes figures into JSON as numbers with the very digits of <see cref="Figure"/>; unknown is null.</summary>
internal static class JsonFigure
{
    public static void WriteFigure(this Utf8JsonWriter json, string name, Money? value) =>
        json.WriteDigits(name, Figure.Of(value));

    public static void WriteFigure(this Utf8JsonWriter json, string name, Ratio? value) =>
        json.WriteDigits(name, Figure.Of(value));

    public static void WriteFigure(this Utf8JsonWriter json, string name, decimal? value) =>
        json.WriteDigits(name, Figure.Of(value));

    public static void WriteFigure(this Utf8JsonWriter json, string name, int? value) =>
        json.WriteDigits(name, Figure.Of(value));

    public static void WriteFigure(this Utf8JsonWriter json, string name, Share? value) =>
        json.WriteDigits(name, value is { } share ? Figure.Of(share) : "");

    public static void WriteFigure(this Utf8JsonWriter json, string name, Percentage? value) =>
        json.WriteDigits(name, Figure.Of(value));

    private static void WriteDigits(this Utf8JsonWriter json, string name, string digits)
    {
        json.WritePropertyName(name);
        if (digits.Length == 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(digits);
        }
    }
}
