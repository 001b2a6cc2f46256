using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Replay;

/// <summary>A list of records of which each carries the hash of the one before.</summary>
public static class DecisionLog
{
    /// <summary>
    /// Checks every line and the chain between them; the first broken one is named. It finds what was changed, taken out, put in or moved,
    /// but not what was cut off at the end: keep the last hash elsewhere to find that too.
    /// </summary>
    /// <param name="lines">The lines of the log from its start, without line ends.</param>
    public static LogCheck Check(IEnumerable<string> lines)
    {
        Guard.Against.Null(lines);
        string? previous = null;
        var count = 0;
        foreach (var line in lines)
        {
            if (!DecisionRecord.TryRead(line, out var record, out var problem))
            {
                return new(count, problem, previous);
            }

            if (record!.Previous != previous)
            {
                return new(
                    count,
                    $"The record follows {record.Previous ?? "nothing"}, but before it stands {previous ?? "nothing"}.",
                    previous
                );
            }

            previous = record.Hash;
            count++;
        }

        return new(count, null, previous);
    }
}
