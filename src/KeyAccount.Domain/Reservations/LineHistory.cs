namespace KeyAccount.Domain.Reservations;

/// <summary>The entries that concern one line, the last one first; appending shares all that is there.</summary>
internal sealed class LineHistory(LedgerEntry last, LineHistory? before)
{
    public IEnumerable<LedgerEntry> Backwards()
    {
        for (var node = this; node is not null; node = node.Before)
        {
            yield return node.Last;
        }
    }

    private LedgerEntry Last { get; } = last;

    private LineHistory? Before { get; } = before;
}
