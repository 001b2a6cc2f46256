using System.Text;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>
/// Decides what becomes of what is wrong: strict, every problem is listed and the run fails; tolerant, a bad row is set
/// aside and the run goes on. A file that cannot be read as a table fails in both.
/// </summary>
internal sealed class RowGate(RejectedRows? rejectedRows)
{
    /// <summary>Problems of rows and files, in the order met.</summary>
    public ProblemList Problems { get; } = new();

    /// <summary>Whether bad rows are set aside instead of failing the run.</summary>
    public bool IsTolerant => rejectedRows is not null;

    /// <summary>Whether the run must end without a result.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What became of the rows, file by file.</summary>
    public List<FileTally> Tallies { get; } = [];

    /// <summary>A problem of the file itself: no tolerance helps.</summary>
    public void Fail(string file, long line, string? column, string message)
    {
        Problems.Add(file, line, column, message);
        HasFailed = true;
    }

    /// <summary>A file of which no row is left can't be what was meant.</summary>
    public void RefuseEmpty(FileTally tally)
    {
        if (tally.Kept == 0 && !HasFailed)
        {
            Fail(
                tally.File,
                0,
                null,
                tally.Rows == 0 ? "the file has a header and no rows"
                    : tally.Rejected == 0 ? "no row is left: the mapping's \"where\" leaves out all of them"
                    : "no row is left: all of them were rejected or left out"
            );
        }
    }

    /// <summary>A row that is not kept, with everything that is wrong with it.</summary>
    public void Reject(FileTally tally, long line, ReadOnlySpan<byte> row, IReadOnlyList<RowProblem> problems)
    {
        tally.Rejected++;
        foreach (var problem in problems)
        {
            Problems.Add(tally.File, line, problem.Column, problem.Message);
        }

        if (rejectedRows is null)
        {
            HasFailed = true;
        }
        else
        {
            rejectedRows.Add(tally.File, line, problems, Encoding.UTF8.GetString(row));
        }
    }
}
