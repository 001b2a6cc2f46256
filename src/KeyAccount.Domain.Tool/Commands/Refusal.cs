using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Why a command gives no result.</summary>
/// <param name="ExitCode">What the shell is told.</param>
/// <param name="Problems">The problems that are listed; one without a file is about the command line or the machine.</param>
/// <param name="Unlisted">How many more there are.</param>
/// <param name="SetsAside">Whether the command could set bad rows aside.</param>
internal sealed record Refusal(int ExitCode, IReadOnlyList<Problem> Problems, long Unlisted, bool SetsAside) : IRefusal
{
    public static Refusal Of(int exitCode, string message) => new(exitCode, [new Problem("", 0, null, message)], 0, false);

    /// <inheritdoc/>
    public void Write(TextWriter text)
    {
        foreach (var problem in Problems)
        {
            text.WriteLine(problem.File.Length == 0 ? $"keyaccount: {problem.Message}" : problem.ToString());
        }

        if (Unlisted > 0)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {Unlisted} more"));
        }

        if (ExitCode == Commands.ExitCode.Data)
        {
            var count = Problems.Count + Unlisted;
            var remedy = SetsAside ? "Correct the data, or set bad rows aside with --tolerant." : "Correct the data.";
            text.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} {(count == 1 ? "problem" : "problems")}; nothing was written. {remedy}"
                )
            );
        }
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
            json.WriteStartObject();
            json.WriteString("file", problem.File.Length == 0 ? null : problem.File);
            json.WritePropertyName("line");
            if (problem.Line > 0)
            {
                json.WriteNumberValue(problem.Line);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unlisted", Unlisted);
        json.WriteEndObject();
    }
}
