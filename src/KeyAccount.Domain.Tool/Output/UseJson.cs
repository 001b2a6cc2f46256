using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>What the documents about the use of lines have in common.</summary>
internal static class UseJson
{
    /// <summary>The format, the day, the currency, the policies and what no file tells.</summary>
    public static void WriteHead(
        Utf8JsonWriter json,
        OutputSet set,
        CreditUse use,
        Audience reader,
        params ReadOnlySpan<(PolicyIdentity Identity, string Fingerprint)> policies
    )
    {
        json.WriteString("format", set.Format);
        json.WriteString("as_of", DateText.Iso(use.AsOf));
        json.WriteString("currency", use.Currency.Code);
        json.WriteString("audience", Words.Write(reader));
        json.WriteStartArray("policies");
        foreach (var (identity, fingerprint) in policies)
        {
            json.WritePolicy(identity, fingerprint);
        }

        json.WriteEndArray();
        json.WriteStartArray("not_assessed");
        foreach (var option in use.Records.Supplied.Missing)
        {
            json.WriteStringValue(option);
        }

        json.WriteEndArray();
    }
}
