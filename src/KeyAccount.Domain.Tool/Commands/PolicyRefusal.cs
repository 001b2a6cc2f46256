using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Why policies are not used: they can't be read, or are not accepted.</summary>
/// <param name="ExitCode">What the shell is told.</param>
/// <param name="Problems">What is wrong in the documents.</param>
/// <param name="Objections">Why documents that are right are not accepted.</param>
internal sealed record PolicyRefusal(int ExitCode, IReadOnlyList<PolicyProblem> Problems, IReadOnlyList<string> Objections)
    : IRefusal
{
    /// <inheritdoc/>
    public void Write(TextWriter text)
    {
        foreach (var problem in Problems)
        {
            text.WriteLine(problem);
        }

        foreach (var objection in Objections)
        {
            text.WriteLine(objection);
        }

        var count = Problems.Count + Objections.Count;
        text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "problem" : "problems")}; nothing was written. {(Problems.Count > 0 ? "Correct the policy." : "Only verified policies are used; see: keyaccount policy verify")}"
            )
        );
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", "keyaccount.problems/1");
        json.WriteNumber("exit_code", ExitCode);
        json.WriteStartArray("problems");
        foreach (var problem in Problems)
        {
            PolicyJson.Write(json, problem);
        }

        foreach (var objection in Objections)
        {
            json.WriteStartObject();
            json.WriteString("message", objection);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unlisted", 0);
        json.WriteEndObject();
    }
}
