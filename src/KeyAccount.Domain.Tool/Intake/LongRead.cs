using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Tells from time to time how far a long file is read, and stops the reading when it is no longer wanted.</summary>
internal sealed class LongRead
{
    private const int RowsBetweenReports = 4_096;

    private readonly TableReader table;
    private readonly Action<double> advance;
    private readonly CancellationToken cancelled;
    private long rows;

    /// <param name="title">What is being done.</param>
    /// <param name="path">The file.</param>
    /// <param name="table">The file, open.</param>
    /// <param name="progress">Where it is told.</param>
    /// <param name="cancelled">Stops the reading.</param>
    public LongRead(string title, string path, TableReader table, Progress progress, CancellationToken cancelled)
    {
        (this.table, this.cancelled) = (table, cancelled);
        advance = progress.Begin(title, new FileInfo(path).Length);
    }

    /// <summary>A row was read.</summary>
    /// <exception cref="OperationCanceledException">The reading is no longer wanted.</exception>
    public void Row()
    {
        if (++rows % RowsBetweenReports == 0)
        {
            cancelled.ThrowIfCancellationRequested();
            advance(table.BytesRead);
        }
    }

    /// <summary>All rows were read.</summary>
    public void End() => advance(table.BytesRead);
}
