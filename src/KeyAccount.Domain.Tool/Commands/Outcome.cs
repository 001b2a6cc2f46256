using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Turns what became of a command into messages and an exit code.</summary>
internal static class Outcome
{
    public static int Of(Terminal terminal, bool asJson, Action work)
    {
        try
        {
            work();
            return ExitCode.Success;
        }
        catch (UsageException failure)
        {
            return Refuse(ExitCode.Usage, [new Problem("", 0, null, failure.Message)], 0);
        }
        catch (DataException failure)
        {
            return Refuse(ExitCode.Data, failure.Problems.Listed, failure.Problems.Unlisted);
        }
        catch (OperationCanceledException)
        {
            return Refuse(ExitCode.Cancelled, [new Problem("", 0, null, "stopped; nothing was written")], 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(ExitCode.Failure, [new Problem("", 0, null, failure.Message)], 0);
        }

        int Refuse(int exitCode, IReadOnlyList<Problem> problems, long unlisted)
        {
            if (asJson)
            {
                terminal.WriteJson(json => Write(json, exitCode, problems, unlisted));
                return exitCode;
            }

            foreach (var problem in problems)
            {
                terminal.Error.WriteLine(problem.File.Length == 0 ? $"keyaccount: {problem.Message}" : problem.ToString());
            }

            if (unlisted > 0)
            {
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {unlisted} more"));
            }

            if (exitCode == ExitCode.Data)
            {
                terminal.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(problems.Count + unlisted == 1 ? "1 problem" : $"{problems.Count + unlisted} problems")}; nothing was written. Correct the data, or set bad rows aside with --tolerant."
                    )
                );
            }

            return exitCode;
        }
    }

    private static void Write(Utf8JsonWriter json, int exitCode, IReadOnlyList<Problem> problems, long unlisted)
    {
        json.WriteStartObject();
        json.WriteString("format", "keyaccount.problems/1");
        json.WriteNumber("exit_code", exitCode);
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.File.Length == 0 ? null : problem.File);
            if (problem.Line > 0)
            {
                json.WriteNumber("line", problem.Line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteString("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unlisted", unlisted);
        json.WriteEndObject();
    }
}
