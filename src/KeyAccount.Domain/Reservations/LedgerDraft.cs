using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>What is recorded, with what a linked set would add to it so far. Lives inside one call.</summary>
internal sealed class LedgerDraft(ILedgerView view) : ILedgerView
{
    private readonly Dictionary<string, LedgerEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> reservations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LedgerEntry>> changes = new(StringComparer.Ordinal);

    public void Append(LedgerAnswer answer)
    {
        if (!answer.Appends || answer.Entry is not { } entry)
        {
            return;
        }
        entries.Add(entry.Command.Id, entry);
        if (entry.Resolved is { } resolved)
        {
            reservations[resolved.Id] = resolved;
        }
        if (entry.Reserved is { } reserved)
        {
            reservations[reserved.Id] = reserved;
        }
        foreach (var move in entry.Moves)
        {
            if (!changes.TryGetValue(move.Line, out var list))
            {
                changes.Add(move.Line, list = []);
            }
            list.Add(entry);
        }
    }

    public LedgerEntry? EntryOf(string id) => entries.TryGetValue(id, out var entry) ? entry : view.EntryOf(id);

    public Reservation? ReservationOf(string id) =>
        reservations.TryGetValue(id, out var reservation) ? reservation : view.ReservationOf(id);

    public Headroom? HeadroomOf(string line, Instant at)
    {
        if (!changes.TryGetValue(line, out var list))
        {
            return view.HeadroomOf(line, at);
        }
        var time = Instant.Max(at, list[^1].At);
        var before = view.HeadroomOf(line, time);
        return list.Aggregate(before, (figures, entry) => LineState.After(figures, line, entry, before?.At ?? time));
    }
}
