using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// A ledger in memory: lines with limits, what is held on them and what is posted. Nothing is ever taken out; every command
/// gives a new ledger, which shares all that did not change.
/// </summary>
/// <remarks>
/// <para>Law: no admission takes what is posted and pending above limit and tolerance, in whatever order commands arrive.</para>
/// <para>A command costs O(log n) for each line it names, n being the entries and lines of the ledger.</para>
/// <para>Two threads may use one ledger, but each then has a ledger of its own afterwards; a store makes one of them.</para>
/// </remarks>
public sealed class Ledger : ILedgerView
{
    private static readonly ImmutableSortedDictionary<string, LedgerEntry> NoEntries = ImmutableSortedDictionary.Create<
        string,
        LedgerEntry
    >(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, LineState> lines;
    private readonly ImmutableSortedDictionary<string, Reservation> reservations;
    private readonly ImmutableSortedDictionary<string, LedgerEntry> byId;

    private Ledger(
        ImmutableList<LedgerEntry> entries,
        ImmutableSortedDictionary<string, LedgerEntry> byId,
        ImmutableSortedDictionary<string, LineState> lines,
        ImmutableSortedDictionary<string, Reservation> reservations
    ) => (Entries, this.byId, this.lines, this.reservations) = (entries, byId, lines, reservations);

    /// <summary>A ledger without lines.</summary>
    public static Ledger Empty { get; } =
        new(
            [],
            NoEntries,
            ImmutableSortedDictionary.Create<string, LineState>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Reservation>(StringComparer.Ordinal)
        );

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<LedgerEntry> Entries { get; }

    /// <summary>The names of the lines, in their ordinal order.</summary>
    public IEnumerable<string> Lines => lines.Keys;

    /// <summary>Every reservation ever made, by the ordinal order of the ids.</summary>
    public IEnumerable<Reservation> Reservations => reservations.Values;

    /// <summary>Carries a command out, or says why not.</summary>
    /// <inheritdoc cref="LedgerRules.Decide" path="/param[@name='command']|/param[@name='at']|/exception"/>
    public LedgerStep Apply(LedgerCommand command, Instant at)
    {
        var answer = LedgerRules.Decide(command, at, this);
        if (!answer.Appends)
        {
            return new(this, answer);
        }
        answer = answer.Numbered(NextSequence);
        return new(Append(answer.Entry!), answer);
    }

    /// <summary>Carries a set of commands out as a whole, or none of them.</summary>
    /// <inheritdoc cref="LedgerRules.DecideLinked" path="/param[@name='commands']|/param[@name='at']|/exception"/>
    public LinkedStep ApplyLinked(ImmutableArray<LedgerCommand> commands, Instant at)
    {
        var ledger = this;
        var answers = LedgerRules.DecideLinked(commands, at, this).ToArray();
        for (var index = 0; index < answers.Length; index++)
        {
            if (answers[index].Appends)
            {
                answers[index] = answers[index].Numbered(ledger.NextSequence);
                ledger = ledger.Append(answers[index].Entry!);
            }
        }
        return new(ledger, [.. answers]);
    }

    /// <inheritdoc/>
    public LedgerEntry? EntryOf(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public Reservation? ReservationOf(string id) => reservations.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public Headroom? HeadroomOf(string line, Instant at) => lines.GetValueOrDefault(Guard.Against.Null(line))?.At(at);

    /// <summary>The entries that concern a line, in their order; none for an unknown one. O(entries of the line).</summary>
    public ImmutableArray<LedgerEntry> EntriesOf(string line) =>
        lines.GetValueOrDefault(Guard.Against.Null(line)) is { } state ? [.. state.History.Backwards().Reverse()] : [];

    /// <summary>
    /// The figures of a line as they were at an instant: from the entries up to then, itself included. Null when the line was not
    /// yet opened. O(entries of the line).
    /// </summary>
    public Headroom? HeadroomAsOf(string line, Instant at) => Read(line, entry => entry.At <= at, at);

    /// <summary>
    /// The figures of a line just after an entry of the ledger, at the time of the last entry on the line up to then. Null when
    /// the line was not yet opened. O(entries of the line).
    /// </summary>
    public Headroom? HeadroomAsOf(string line, long sequence) => Read(line, entry => entry.Sequence <= sequence, null);

    /// <summary>The ledger that a list of entries makes, as a store returns them.</summary>
    /// <remarks>The figures after each entry are computed anew and must agree with those recorded in it.</remarks>
    /// <exception cref="ArgumentException">
    /// The sequence does not rise, an id is recorded twice, or an entry does not follow from those before it.
    /// </exception>
    public static Ledger Replay(IEnumerable<LedgerEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty, (ledger, entry) => ledger.Append(entry));

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    private Ledger Append(LedgerEntry entry)
    {
        if (entry.Sequence < NextSequence || byId.ContainsKey(entry.Command.Id))
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry {entry.Sequence} '{entry.Command.Id}' cannot follow: {NextSequence} or more and a new id are expected."
            );
        }
        var changedLines = lines;
        foreach (var move in entry.Moves)
        {
            changedLines = changedLines.SetItem(move.Line, LineState.After(lines.GetValueOrDefault(move.Line), move, entry));
        }
        var changedReservations = reservations;
        foreach (var reservation in new[] { entry.Resolved, entry.Reserved }.OfType<Reservation>())
        {
            changedReservations = changedReservations.SetItem(reservation.Id, reservation);
        }
        return new(Entries.Add(entry), byId.Add(entry.Command.Id, entry), changedLines, changedReservations);
    }

    private Headroom? Read(string line, Func<LedgerEntry, bool> isSeen, Instant? at)
    {
        ImmutableArray<LedgerEntry> seen = [.. EntriesOf(line).TakeWhile(isSeen)];
        return seen.IsEmpty
            ? null
            : seen.Aggregate(default(Headroom), (figures, entry) => LineState.After(figures, line, entry, at ?? seen[^1].At));
    }
}
