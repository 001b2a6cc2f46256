using System.Text.Json;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>How policies and what is wrong with them are written for machines.</summary>
internal static class PolicyJson
{
    /// <summary>What is wrong in a document, with its place.</summary>
    public static void Write(Utf8JsonWriter json, PolicyProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("path", problem.Path);
        json.WriteString("fault", problem.Fault.ToString());
        json.WriteString("found", problem.Found);
        json.WriteString("allowed", problem.Allowed);
        json.WriteString("nearest_name", problem.NearestName);
        json.WriteString("message", problem.ToString());
        json.WriteEndObject();
    }

    /// <summary>Which policy it is, as members of an object.</summary>
    public static void WriteIdentity(Utf8JsonWriter json, PolicyFile file)
    {
        json.WriteString("file", file.Path);
        json.WriteString("policy", file.Kind.Name);
        json.WriteString("id", file.Identity.Id);
        json.WriteString("version", file.Identity.Version);
        json.WriteString("signed_by", file.Identity.Owner);
        json.WriteBoolean("shipped_default", file.Identity.IsShippedDefault);
        json.WriteString("effective_from", DateText.Iso(file.Effective.From));
        json.WriteString("effective_until", file.Effective.Until is { } until ? DateText.Iso(until) : null);
        json.WriteString("fingerprint", file.Fingerprint);
    }
}
