using System.Text.Json;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes which policies decided.</summary>
internal static class JsonPolicy
{
    /// <summary>One policy as an object.</summary>
    public static void WritePolicy(this Utf8JsonWriter json, PolicyIdentity identity, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("id", identity.Id);
        json.WriteString("version", identity.Version);
        json.WriteString("signed_by", identity.Owner);
        json.WriteBoolean("shipped_default", identity.IsShippedDefault);
        json.WriteString("fingerprint", fingerprint);
        json.WriteEndObject();
    }

    /// <summary>All policies of a review as a list.</summary>
    public static void WritePolicies(this Utf8JsonWriter json, string name, ReviewResult result)
    {
        json.WriteStartArray(name);
        foreach (var (identity, fingerprint) in result.Fingerprints)
        {
            json.WritePolicy(identity, fingerprint);
        }

        json.WriteEndArray();
    }
}
