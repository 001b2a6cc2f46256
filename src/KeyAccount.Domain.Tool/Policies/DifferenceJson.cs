using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Writes what changes between two versions as one document.</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, VersionDifference difference, Language language)
    {
        json.WriteStartObject();
        json.WriteString("format", "keyaccount.difference/1");
        foreach (var (name, file) in ((string, PolicyFile)[])[("before", difference.Before), ("after", difference.After)])
        {
            json.WriteStartObject(name);
            PolicyJson.WriteIdentity(json, file);
            json.WriteEndObject();
        }

        json.WriteString("relation", Words.Write(difference.Relation));
        json.WriteStartArray("parts");
        foreach (var (id, part) in difference.Parts)
        {
            json.WriteStartObject();
            json.WriteString("part", id);
            json.WriteString("relation", Words.Write(part.Relation));
            json.WriteStartArray("changes");
            foreach (var change in part.Changes)
            {
                WitnessJson.Write(json, change, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "numbers", difference.Numbers, hasRelation: true);
        Write(json, "in_rules", difference.Rules, hasRelation: false);
        Write(json, "head", difference.HeadChanges, hasRelation: false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<NumberChange> changes, bool hasRelation)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("place", change.Place);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            if (hasRelation)
            {
                json.WriteString("relation", Words.Write(change.Relation));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
