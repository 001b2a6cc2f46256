using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Turns what became of a command into messages and an exit code.</summary>
internal static class Outcome
{
    /// <summary>Does the work; what stops it is told as text, or as one JSON document on the output.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="asJson">Whether as JSON.</param>
    /// <param name="setsAside">Whether the command can set bad rows aside, which is worth telling who has some.</param>
    /// <param name="work">The work, which gives an exit code.</param>
    public static int Of(Terminal terminal, bool asJson, bool setsAside, Func<int> work)
    {
        var (exitCode, refusal) = Attempt(setsAside, work);
        if (refusal is null)
        {
            return exitCode;
        }

        if (asJson)
        {
            terminal.WriteJson(refusal.Write);
        }
        else
        {
            refusal.Write(terminal.Error);
        }

        return exitCode;
    }

    private static (int ExitCode, IRefusal? Refusal) Attempt(bool setsAside, Func<int> work)
    {
        try
        {
            return (work(), null);
        }
        catch (UsageException failure)
        {
            return Stop(ExitCode.Usage, failure.Message);
        }
        catch (DataException failure)
        {
            return (ExitCode.Data, new Refusal(ExitCode.Data, failure.Problems.Listed, failure.Problems.Unlisted, setsAside));
        }
        catch (PolicyReadException failure)
        {
            return (ExitCode.Data, new PolicyRefusal(ExitCode.Data, failure.Problems, []));
        }
        catch (PolicyRejectedException failure)
        {
            return (ExitCode.Findings, new PolicyRefusal(ExitCode.Findings, [], failure.Sentences));
        }
        catch (OperationCanceledException)
        {
            return Stop(ExitCode.Cancelled, "stopped; nothing was written");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Stop(ExitCode.Failure, failure.Message);
        }
    }

    private static (int ExitCode, IRefusal Refusal) Stop(int exitCode, string message) =>
        (exitCode, Refusal.Of(exitCode, message));
}
