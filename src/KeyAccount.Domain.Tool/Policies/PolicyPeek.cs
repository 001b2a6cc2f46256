using System.Text;
using System.Text.Json;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>What must be known of a document before the form that reads it can be chosen.</summary>
/// <param name="Kind">What it says of its kind; null when it says nothing that can be read.</param>
/// <param name="KindAt">Where that begins, in bytes.</param>
/// <param name="Currency">The currency of its first amount; null when it has none.</param>
/// <param name="IsJson">Whether it is JSON at all.</param>
internal sealed record PolicyPeek(string? Kind, int KindAt, Currency? Currency, bool IsJson)
{
    private const int MostLevels = 64;

    public static PolicyPeek At(ReadOnlySpan<byte> utf8)
    {
        var (kind, at, currency) = ((string?)null, 0, (Currency?)null);
        try
        {
            var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostLevels });
            var (isKind, isCurrency) = (false, false);
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.String)
                {
                    var text = json.GetString()!;
                    (kind, at) = isKind && kind is null ? (text, (int)json.TokenStartIndex) : (kind, at);
                    currency ??=
                        Money.TryParse(text, out var amount) ? amount.Currency
                        : isCurrency && Quantities.Currency.TryParse(text, out var stated) ? stated
                        : null;
                }

                isKind = json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && json.ValueTextEquals("policy"u8);
                isCurrency =
                    json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && json.ValueTextEquals("currency"u8);
            }

            return new(kind, at, currency, IsJson: true);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return new(kind, at, currency, IsJson: false);
        }
    }

    /// <summary>The line and column of a byte, from 1; columns in UTF-16 code units, as editors count.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<byte> utf8, int at)
    {
        var before = utf8[..at];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
