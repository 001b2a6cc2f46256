using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>
/// The part of the stored ledger that was read for one decision. What a decision asks for and was not read is noted: then it is read,
/// and the decision made again.
/// </summary>
internal sealed class LedgerExcerpt : ILedgerView
{
    private readonly Dictionary<string, LedgerEntry?> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation?> reservations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineRow?> lines = new(StringComparer.Ordinal);
    private readonly ILookup<string, Lapsing> lapses;

    /// <summary>Without any line, to find out which ones are needed.</summary>
    public LedgerExcerpt()
        : this([], [], []) { }

    /// <param name="locked">The names of the lines that are locked.</param>
    /// <param name="rows">Those of them that there are.</param>
    /// <param name="lapsing">What on them stops counting after their last entry and up to the latest time of this decision.</param>
    public LedgerExcerpt(IEnumerable<string> locked, IEnumerable<LineRow> rows, IEnumerable<Lapsing> lapsing)
    {
        foreach (var name in locked)
        {
            lines.Add(name, null);
        }
        foreach (var row in rows)
        {
            lines[row.Name] = row;
        }
        lapses = lapsing.ToLookup(one => one.Line, StringComparer.Ordinal);
    }

    public HashSet<string> MissedEntries { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MissedReservations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MissedLines { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether an entry was read of a line that was not there when it was to be locked: others opened the line in between, so what
    /// was read is not of one moment.
    /// </summary>
    public bool IsTorn { get; private set; }

    public LineRow? Row(string line) => lines[line];

    public void Add(string id, LedgerEntry? entry)
    {
        entries[id] = entry;
        IsTorn |= entry?.Moves.Any(move => lines.TryGetValue(move.Line, out var row) && row is null) ?? false;
        MissedEntries.Remove(id);
    }

    public void Add(string id, Reservation? reservation)
    {
        reservations[id] = reservation;
        MissedReservations.Remove(id);
    }

    public LedgerEntry? EntryOf(string id) => Find(entries, id, MissedEntries);

    public Reservation? ReservationOf(string id) => Find(reservations, id, MissedReservations);

    public Headroom? HeadroomOf(string line, Instant at)
    {
        if (Find(lines, line, MissedLines) is not { } row)
        {
            return null;
        }
        var time = Math.Max(StoredTime.Of(at), row.LastAt);
        return row.Figures(time, lapses[line].Where(one => one.ExpiresAt <= time).Sum(one => one.Amount));
    }

    private static T? Find<T>(Dictionary<string, T?> known, string name, HashSet<string> missed)
        where T : class
    {
        if (!known.TryGetValue(name, out var found))
        {
            missed.Add(name);
        }
        return found;
    }
}
