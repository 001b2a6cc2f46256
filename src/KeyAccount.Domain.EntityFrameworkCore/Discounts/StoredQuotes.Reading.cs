using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <content>Reading, which locks nothing. A quote that was changed is never returned.</content>
public sealed partial class StoredQuotes
{
    /// <summary>The revision that was kept under an id; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It was changed from outside.</exception>
    public async Task<KeptQuote?> FindAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        return (await Rows.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();
    }

    /// <summary>The last revision of a quote; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It was changed from outside.</exception>
    public async Task<KeptQuote?> LastAsync(string quote, CancellationToken cancellation = default)
    {
        Guard.Against.Null(quote);
        var row = await Rows.Where(row => row.Quote == quote)
            .OrderByDescending(row => row.Revision)
            .FirstOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        return row?.Read();
    }

    /// <summary>All revisions of a quote, the first one leading; none for an unknown quote.</summary>
    /// <exception cref="InvalidDataException">One was changed from outside.</exception>
    public async Task<ImmutableArray<KeptQuote>> RevisionsAsync(string quote, CancellationToken cancellation = default)
    {
        Guard.Against.Null(quote);
        var rows = await Rows.Where(row => row.Quote == quote)
            .OrderBy(row => row.Revision)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>A page of the revisions of a client, in the order in which they were kept.</summary>
    /// <param name="account">The client; null for all.</param>
    /// <param name="after">Only those after this place; 0 for the first page.</param>
    /// <param name="most">How many at most, above zero.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">One was changed from outside.</exception>
    public async Task<ImmutableArray<KeptQuote>> PageAsync(
        string? account,
        long after = 0,
        int most = 100,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.NegativeOrZero(most);
        var rows = await Rows.Where(row => (account == null || row.Account == account) && row.Sequence > after)
            .OrderBy(row => row.Sequence)
            .Take(most)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>The reservation that holds what is left of a quote: the first one, or that of the last posting that held the rest.</summary>
    private async Task<Reservation> HeldAsync(KeptQuote kept, CancellationToken cancellation) =>
        await ReservationsAsync(kept, cancellation).LastAsync(cancellation).ConfigureAwait(false);

    /// <summary>The reservation of the quote on which an id was posted before; null when it was not.</summary>
    private async Task<string?> PostedAsync(string id, KeptQuote kept, CancellationToken cancellation) =>
        (await ledger.EntryAsync(id, cancellation).ConfigureAwait(false))?.Command is Posting posting
        && await ReservationsAsync(kept, cancellation)
            .AnyAsync(reservation => reservation.Id == posting.Reservation, cancellation)
            .ConfigureAwait(false)
            ? posting.Reservation
            : null;

    /// <summary>The reservations of a quote, each of what the posting on the one before held again.</summary>
    private async IAsyncEnumerable<Reservation> ReservationsAsync(
        KeptQuote kept,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        for (string? id = kept.Id; id is not null; )
        {
            var reservation = await ReservationAsync(id, cancellation).ConfigureAwait(false);
            yield return reservation;
            id = reservation.Resolution is { HeldAgain: not null } next ? next.By : null;
        }
    }

    private async Task<bool> IsSameAsync(QuoteKeeping asked, KeptQuote kept, CancellationToken cancellation) =>
        asked.Offer.Equals(kept.Quote.Offer)
        && (asked.Approval, asked.Until) == (kept.Quote.Approval, kept.Until)
        && (asked.Claims is not null) == kept.IsPooled
        && (
            asked.Claims is null
            || asked.Claims.Equals((await ReservationAsync(kept.Id, cancellation).ConfigureAwait(false)).Held)
        );

    private async Task<Reservation> ReservationAsync(string id, CancellationToken cancellation) =>
        await ledger.ReservationAsync(id, cancellation).ConfigureAwait(false)
        ?? throw new InvalidDataException($"The reservation '{id}' of a quote is not there.");
}
