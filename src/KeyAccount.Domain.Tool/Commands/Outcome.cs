namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Turns what became of a command into messages and an exit code.</summary>
internal static class Outcome
{
    /// <summary>Does the work; what stops it is told as text, or as one JSON document on the output.</summary>
    public static int Of(Terminal terminal, bool asJson, Action work)
    {
        var refusal = Attempt(work);
        if (refusal is null)
        {
            return ExitCode.Success;
        }

        if (asJson)
        {
            terminal.WriteJson(refusal.Write);
        }
        else
        {
            refusal.Write(terminal.Error);
        }

        return refusal.ExitCode;
    }

    private static Refusal? Attempt(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (UsageException failure)
        {
            return Refusal.Of(ExitCode.Usage, failure.Message);
        }
        catch (DataException failure)
        {
            return new Refusal(ExitCode.Data, failure.Problems.Listed, failure.Problems.Unlisted);
        }
        catch (OperationCanceledException)
        {
            return Refusal.Of(ExitCode.Cancelled, "stopped; nothing was written");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of(ExitCode.Failure, failure.Message);
        }
    }
}
