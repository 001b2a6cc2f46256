using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes from which answers better outcomes would have been given, for machines.</summary>
internal static class BetterJson
{
    public static void Write(Utf8JsonWriter json, OutputRow row, IEnumerable<BetterOutcome> outcomes, Language language)
    {
        json.WriteStartObject();
        json.WriteString("decision", "better");
        json.WriteString("account", row.Facts.Account);
        json.WriteStartArray("outcomes");
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("of", outcome.Decision);
            json.WriteString("outcome", outcome.Code);
            json.WriteBoolean("complete", outcome.Ways.IsComplete);
            json.WriteStartArray("ways");
            foreach (var way in outcome.Ways)
            {
                json.WriteStartArray();
                foreach (var change in way.Changes)
                {
                    Write(json, change, language);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change, Language language)
    {
        json.WriteStartObject();
        json.WriteString("feature", change.Feature.Name);
        json.WriteString("now", Wording.In(language).Value(change.Feature, change.Actual));
        json.WriteString("nearest", Wording.In(language).Value(change.Feature, change.Nearest));
        json.WriteString("distance", change.DistanceText(language));
        json.WriteString("message", change.ToString(language));
        json.WriteEndObject();
    }
}
