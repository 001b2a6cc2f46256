using KeyAccount.Domain.Credit.Lines;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// As much of the register of lines as was read. What is asked for and was not read is noted: then it is read, and asked again.
/// </summary>
internal sealed class LineExcerpt : ICreditLineView
{
    private readonly Dictionary<string, CreditLineEntry?> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<CreditLineKey, IReadOnlyList<CreditLineEntry>> entries = [];
    private readonly Dictionary<CreditLineKey, IReadOnlyList<CreditLineKey>> children = [];

    public HashSet<string> MissedIds { get; } = new(StringComparer.Ordinal);

    public HashSet<CreditLineKey> MissedLines { get; } = [];

    public HashSet<CreditLineKey> MissedChildren { get; } = [];

    public bool IsComplete => MissedIds.Count + MissedLines.Count + MissedChildren.Count == 0;

    /// <summary>The lines that were read.</summary>
    public IEnumerable<CreditLineKey> Lines => entries.Keys;

    /// <summary>How many entries of these lines were read.</summary>
    public int EntryCount => entries.Values.Sum(all => all.Count);

    /// <summary>How many links to these lines were read: a line that was put below another one in between is in one count only.</summary>
    public int LinkCount { get; private set; }

    public void Add(string id, CreditLineEntry? entry)
    {
        byId[id] = entry;
        MissedIds.Remove(id);
    }

    public void AddEntries(CreditLineKey line, IReadOnlyList<CreditLineEntry> all)
    {
        entries[line] = all;
        MissedLines.Remove(line);
    }

    /// <summary>Adds the lines that a line was ever put above of, one for each link.</summary>
    public void AddLinks(CreditLineKey line, IReadOnlyCollection<CreditLineKey> links)
    {
        LinkCount += links.Count;
        children[line] = [.. links.Distinct()];
        MissedChildren.Remove(line);
    }

    public CreditLineEntry? EntryOf(string id)
    {
        if (!byId.TryGetValue(id, out var found))
        {
            MissedIds.Add(id);
        }
        return found;
    }

    public IEnumerable<CreditLineEntry> EntriesOf(CreditLineKey line) => Find(entries, line, MissedLines);

    public IEnumerable<CreditLineKey> ChildrenOf(CreditLineKey line) => Find(children, line, MissedChildren);

    private static IReadOnlyList<T> Find<T>(
        Dictionary<CreditLineKey, IReadOnlyList<T>> known,
        CreditLineKey line,
        HashSet<CreditLineKey> missed
    )
    {
        if (known.TryGetValue(line, out var found))
        {
            return found;
        }
        missed.Add(line);
        return [];
    }
}
