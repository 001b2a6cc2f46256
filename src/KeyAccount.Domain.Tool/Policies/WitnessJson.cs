using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Writes findings, changes and their witnesses for machines.</summary>
internal static class WitnessJson
{
    public static void Write(Utf8JsonWriter json, VerificationFinding finding, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("check", Words.Write(finding.Check));
        json.WriteString("severity", Words.Write(finding.Severity));
        json.WriteBoolean("rejects", finding.Rejects);
        json.WriteString("part", finding.Part);
        json.WriteString("subject", finding.Subject);
        json.WriteStartArray("rules");
        foreach (var rule in finding.Rules)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteString("feature", finding.Feature?.Name);
        json.WriteStartArray("outcomes");
        foreach (var outcome in finding.Outcomes)
        {
            json.WriteStringValue(outcome.In(language));
        }

        json.WriteEndArray();
        json.WriteString("region", finding.Region?.ToString(language));
        Write(json, "witness", finding.Witness, language);
        Write(json, "counterpart", finding.Counterpart, language);
        json.WriteString("accepted_because", finding.AcceptedBecause);
        json.WriteString("message", finding.ToString(language));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, PolicyChange change, Language language)
    {
        json.WriteStartObject();
        json.WriteString("relation", Words.Write(change.Relation));
        json.WriteString("before", change.Before.In(language));
        json.WriteString("after", change.After.In(language));
        json.WriteString("region", change.Region.ToString(language));
        Write(json, "witness", change.Witness, language);
        json.WriteString("message", change.ToString(language));
        json.WriteEndObject();
    }

    /// <summary>The answers of a witness: each question, its answer as the policy reads it, and the same in words.</summary>
    private static void Write(Utf8JsonWriter json, string name, Witness? witness, Language language)
    {
        if (witness is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var (feature, code) in witness.Answers)
        {
            json.WriteStartObject();
            json.WriteString("feature", feature.Name);
            json.WritePropertyName("code");
            if (code is { } known)
            {
                json.WriteNumberValue(known);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("answer", Wording.In(language).Value(feature, code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
