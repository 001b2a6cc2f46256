using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>A review that writes everything it is to write, or nothing.</summary>
internal static class ReviewRun
{
    /// <summary>Reads the policies, reviews and writes.</summary>
    /// <param name="terminal">Where it is told how far the work is, and how many rows were set aside.</param>
    /// <param name="request">What it is made from: its files are never replaced.</param>
    /// <param name="folder">The folder that is written into.</param>
    /// <param name="set">The files that are written.</param>
    /// <param name="isTolerant">Whether bad rows are set aside.</param>
    /// <param name="review">Reviews and writes.</param>
    /// <param name="cancelled">Stops it before anything is in the folder.</param>
    /// <exception cref="UsageException">The files cannot go into the folder, or policies are missing.</exception>
    public static TResult Into<TResult>(
        Terminal terminal,
        ReviewRequest request,
        string folder,
        OutputSet set,
        bool isTolerant,
        Func<PolicyShelf, RowGate, OutputFolder, Progress, TResult> review,
        CancellationToken cancelled
    )
    {
        OutputFolder.Check(folder, set, request.Files);
        var shelf = PolicyShelf.Read("--policy", request.Policies);
        using var output = OutputFolder.Begin(folder, set);
        using var rejected = isTolerant ? new RejectedRows(() => output.Open(RejectedRows.FileName)) : null;
        var gate = new RowGate(rejected);
        var result = Progress.During(terminal, progress => review(shelf, gate, output, progress));
        cancelled.ThrowIfCancellationRequested();
        rejected?.Dispose();
        output.Commit();
        RejectedRows.Warn(terminal.Error, gate, folder);
        return result;
    }
}
