using System.Text.Json;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Writes what came of verifying files as one document.</summary>
internal static class VerificationJson
{
    public static void Write(
        Utf8JsonWriter json,
        int exitCode,
        IEnumerable<(string Path, PolicyFile? File, IReadOnlyList<PolicyProblem> Problems)> files,
        IEnumerable<PolicyBookProblem> book,
        Language language
    )
    {
        json.WriteStartObject();
        json.WriteString("format", "keyaccount.verification/1");
        json.WriteNumber("exit_code", exitCode);
        json.WriteStartArray("files");
        foreach (var (path, file, problems) in files)
        {
            json.WriteStartObject();
            if (file is null)
            {
                json.WriteString("file", path);
                json.WriteString("verdict", "unreadable");
            }
            else
            {
                PolicyJson.WriteIdentity(json, file);
                json.WriteString("verdict", Words.Write(file.Report.Verdict));
                json.WriteBoolean("clean", file.Report.IsClean);
                json.WriteNumber("states", file.Report.States);
                json.WriteStartArray("findings");
                foreach (var finding in file.Report.Findings)
                {
                    WitnessJson.Write(json, finding, language);
                }

                json.WriteEndArray();
            }

            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                PolicyJson.Write(json, problem);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("versions");
        foreach (var problem in book)
        {
            json.WriteStartObject();
            json.WriteString("fault", problem.Fault.ToString());
            json.WriteString("message", problem.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
