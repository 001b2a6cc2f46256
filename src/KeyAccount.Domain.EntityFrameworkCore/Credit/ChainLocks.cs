using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// Locks the ledger lines of chains, and only then reads what is granted: so who cut a line before is seen, and who cuts it meanwhile
/// waits to bring the ledger in line until this transaction has ended.
/// </summary>
internal sealed class ChainLocks(DbContext context, LedgerReader ledger)
{
    private readonly LineReader lines = new(context);

    /// <summary>What is granted and used on the chains of accounts; null when a chain grew meanwhile by a line that is not locked.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="also">Further names of ledger lines.</param>
    /// <param name="on">The day.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<(LineExcerpt Lines, LedgerExcerpt Ledger)?> TakeAsync(
        IReadOnlyCollection<CreditLineKey> accounts,
        IEnumerable<string> also,
        LocalDate on,
        Instant at,
        CancellationToken cancellation
    )
    {
        LineExcerpt granted = new();
        var before = await NamesAsync(accounts, granted, on, cancellation).ConfigureAwait(false);
        var names = before.Union(also);
        var rows = await ledger.LockAsync(names, cancellation).ConfigureAwait(false);
        if (!await lines.IsCurrentAsync(granted, cancellation).ConfigureAwait(false))
        {
            granted = new();
            var now = await NamesAsync(accounts, granted, on, cancellation).ConfigureAwait(false);
            if (!names.IsSupersetOf(now))
            {
                return null;
            }
        }
        return (granted, await ledger.ExcerptAsync(names, rows, at, cancellation).ConfigureAwait(false));
    }

    private async Task<ImmutableSortedSet<string>> NamesAsync(
        IReadOnlyCollection<CreditLineKey> accounts,
        LineExcerpt excerpt,
        LocalDate on,
        CancellationToken cancellation
    ) =>
        await lines
            .AskAsync(
                excerpt,
                view =>
                    accounts
                        .SelectMany(account => LineChain.Of(view, account, on, Instant.MaxValue).Levels)
                        .Select(level => level.Reading.Line.LedgerLine)
                        .ToImmutableSortedSet(StringComparer.Ordinal),
                cancellation
            )
            .ConfigureAwait(false);
}
