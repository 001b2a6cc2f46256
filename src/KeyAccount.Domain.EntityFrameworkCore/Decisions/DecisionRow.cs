using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>A decision. Never changed, never deleted; the record says everything, the columns find it.</summary>
internal sealed class DecisionRow : INumberedRow
{
    /// <summary>The place, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id that the host gave it.</summary>
    public required string Id { get; init; }

    /// <summary>The log in which its record follows another.</summary>
    public required string Log { get; init; }

    /// <summary>When it was kept, in nanoseconds since 1970, by the clock of the host.</summary>
    public long At { get; init; }

    public required string Subject { get; init; }

    public required string Policy { get; init; }

    public required string Version { get; init; }

    /// <summary>The day for which it holds, such as 20240131.</summary>
    public int AsOf { get; init; }

    /// <summary>The record: one line, sealed by its hash.</summary>
    public required string Record { get; init; }

    /// <summary>The row of a new decision, which has no place yet.</summary>
    public static DecisionRow Of(string id, string log, Instant at, DecisionRecord record) =>
        new()
        {
            Id = id,
            Log = log,
            At = StoredTime.Of(at),
            Subject = record.Subject,
            Policy = record.PolicyId,
            Version = record.PolicyVersion,
            AsOf = StoredDate.Of(record.AsOf),
            Record = record.Text,
        };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Id), Id),
            (nameof(Log), Log),
            (nameof(At), At),
            (nameof(Subject), Subject),
            (nameof(Policy), Policy),
            (nameof(Version), Version),
            (nameof(AsOf), AsOf),
            (nameof(Record), Record),
        ];

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public KeptDecision Read()
    {
        if (!DecisionRecord.TryRead(Record, out var record, out var problem))
        {
            throw new InvalidDataException($"The decision '{Id}' was changed from outside: {problem}");
        }
        var at = StoredTime.Read(At);
        return Of(Id, Log, at, record).Cells.SequenceEqual(Cells)
            ? new(Id, Sequence, Log, at, record)
            : throw new InvalidDataException(
                $"The decision '{Id}' was changed from outside: its columns are not its record's."
            );
    }
}
