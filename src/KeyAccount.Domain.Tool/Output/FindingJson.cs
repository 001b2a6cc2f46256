using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes findings with their evidence.</summary>
internal static class FindingJson
{
    /// <summary>The findings that a reader may see, as a list.</summary>
    public static void WriteFindings(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<Finding> findings,
        Audience reader,
        Language language
    )
    {
        json.WriteStartArray(name);
        foreach (var finding in findings.Where(finding => finding.MayBeReadBy(reader)))
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Words.Write(finding.Severity));
            json.WriteString("state", State(finding.Truth));
            json.WriteBoolean("determining", finding.IsDetermining);
            json.WriteString("sentence", finding.ToString(language));
            json.WriteStartArray("evidence");
            foreach (var evidence in finding.Evidence)
            {
                WriteEvidence(json, evidence, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How an answer stands to a condition.</summary>
    public static string State(Truth truth) =>
        truth switch
        {
            Truth.Yes => "met",
            Truth.No => "not_met",
            Truth.Unknown => "undetermined",
        };

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence, Language language)
    {
        json.WriteStartObject();
        json.WriteString("feature", evidence.Feature.Name);
        WriteIfKnown(json, "actual", evidence.ActualText(language));
        json.WriteString("comparison", evidence.Operator is { } comparison ? Words.Write(comparison) : "is_known");
        json.WriteString("required", evidence.RequiredText(language));
        WriteIfKnown(json, "unit", evidence.Feature.Scale.Unit?.In(language));
        WriteIfKnown(json, "distance", evidence.DistanceText(language));
        json.WriteString("state", State(evidence.Truth));
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
