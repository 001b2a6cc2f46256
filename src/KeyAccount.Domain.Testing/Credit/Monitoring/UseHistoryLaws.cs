using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit.Monitoring;

/// <summary>What holds of the history of every line, however it is made.</summary>
public static class UseHistoryLaws
{
    /// <summary>The instants at which a wrong history shows: just before, at and just after each entry and each expiry of a line.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="line">The line.</param>
    public static ImmutableArray<Instant> TellingInstants(Ledger ledger, string line) =>
        [
            .. Guard
                .Against.Null(ledger)
                .EntriesOf(line)
                .SelectMany(entry => new[] { entry.At, entry.Reserved?.ExpiresAt ?? entry.At })
                .SelectMany(at => new[] { at - Duration.Epsilon, at, at + Duration.Epsilon })
                .Distinct()
                .Order(),
        ];

    /// <summary>
    /// One sentence for each instant at which a history says something else than the entries read one by one; empty when there is none.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="line">The line.</param>
    /// <param name="history">What the history says at an instant; null before the line was opened.</param>
    public static ImmutableArray<string> Violations(Ledger ledger, string line, Func<Instant, Headroom?> history)
    {
        Guard.Against.Null(history);
        return
        [
            .. TellingInstants(ledger, line)
                .Where(at => ledger.HeadroomAsOf(line, at) != history(at))
                .Select(at => $"At {at} '{line}' is {history(at)}, and its entries say {ledger.HeadroomAsOf(line, at)}."),
        ];
    }
}
