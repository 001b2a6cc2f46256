using System.Diagnostics.CodeAnalysis;
using System.Text;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a currency: an active ISO 4217 code in capitals.</summary>
internal static class CurrencyText
{
    private static readonly Dictionary<string, Currency> Active = Currency.All.ToDictionary(
        currency => currency.Code,
        StringComparer.Ordinal
    );

    public static bool TryRead(ReadOnlySpan<byte> text, out Currency currency, [NotNullWhen(false)] out string? problem)
    {
        Span<char> code = stackalloc char[3];
        if (
            text.Length == 3
            && Ascii.ToUtf16(text, code, out _) == System.Buffers.OperationStatus.Done
            && Currency.TryParse(code, out currency)
        )
        {
            problem = null;
            return true;
        }

        currency = default;
        problem = Problem(Encoding.UTF8.GetString(text))!;
        return false;
    }

    /// <summary>What is wrong with the code, or null when it is an active currency.</summary>
    public static string? Problem(string text) =>
        Active.ContainsKey(text) ? null
        : Active.ContainsKey(text.ToUpperInvariant())
            ? $"{Quoted.Text(text)} is not a currency; write it in capitals, {text.ToUpperInvariant()}"
        : $"{Quoted.Text(text)} is not an active ISO 4217 currency; write a code such as EUR, USD or CNY";
}
