namespace KeyAccount.Domain.Tool.Tables;

/// <summary>The problems of one run: all are counted, the first <see cref="Limit"/> are kept to be listed.</summary>
internal sealed class ProblemList
{
    /// <summary>How many problems are listed one by one.</summary>
    public const int Limit = 100;

    private readonly List<Problem> listed = [];

    /// <summary>All problems met, listed or not.</summary>
    public long Count { get; private set; }

    /// <summary>The first problems, in the order in which they were met.</summary>
    public IReadOnlyList<Problem> Listed => listed;

    /// <summary>The problems that were counted and not kept.</summary>
    public long Unlisted => Count - listed.Count;

    public void Add(Problem problem)
    {
        Count++;
        if (listed.Count < Limit)
        {
            listed.Add(problem);
        }
    }

    public void Add(string file, long line, string? column, string message) => Add(new Problem(file, line, column, message));
}
