using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>
/// Approved quotes in the host's database: each revision with its approval, and its discount held on pools, in one transaction. So a pool is never
/// overspent, a signature is for what is kept, and what has expired is not used.
/// </summary>
/// <remarks>
/// <para>
/// Revisions are only ever added. A later one takes the place of the one before it on the pools too: what that still held is replaced, and only what
/// is added must fit.
/// </para>
/// <para>
/// A command waits for those on the same quote, and holds off those on the approval while it decides. It has a transaction of its own, tried again
/// when others were faster or the connection broke; inside the host's it is a part of it. Made for one unit of work, and not for two threads.
/// </para>
/// </remarks>
public sealed partial class StoredQuotes
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly TableNames<QuoteRow> table;
    private readonly StoredApprovals approvals;
    private readonly StoredLedger ledger;

    /// <summary>The quotes in the table of a context, with its approvals and its ledger.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredQuotes(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        table = new(context);
        (approvals, ledger) = (new(context), new(context));
    }

    /// <summary>
    /// Keeps a revision if its approval covers it and its pools can hold it. After any failure the same can be sent again; an id whose pools were full
    /// is burnt, and a new attempt needs a new one.
    /// </summary>
    /// <param name="keeping">What is to be kept.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="ladder">The ladder in effect.</param>
    /// <param name="cancellation">Stops it; whether it was kept is then told by sending it again.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or the document too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds, or too long before the quote is over.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<QuoteAnswer> KeepAsync(
        QuoteKeeping keeping,
        Instant at,
        AuthorityLadder ladder,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(ladder);
        var asked = Guard.Against.Null(keeping).Checked();
        return StoreTransaction.RunAsync(context, token => AttemptAsync(asked, at, ladder, token), cancellation);
    }

    /// <summary>
    /// Uses a quote for an invoice: only its last revision, only on its days, and never more than its pools hold. What is left stays held until the
    /// quote is over. Of a quote without pools only the right to use it is told, and nothing is written.
    /// </summary>
    /// <param name="id">The host's id, made before sending, such as that of the invoice.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="revision">The revision whose prices are invoiced.</param>
    /// <param name="amounts">What the invoice gives away, on the lines that the quote holds; null for a quote without pools.</param>
    /// <param name="on">The day of the invoice.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <inheritdoc cref="KeepAsync" path="/exception"/>
    public Task<QuoteAnswer> InvoiceAsync(
        string id,
        string quote,
        int revision,
        Claims? amounts,
        LocalDate on,
        Instant at,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(id);
        Guard.Against.Null(quote);
        return StoreTransaction.RunAsync(
            context,
            token => AttemptAsync(id, quote, revision, amounts, on, at, token),
            cancellation
        );
    }

    private async Task<QuoteAnswer?> AttemptAsync(
        QuoteKeeping asked,
        Instant at,
        AuthorityLadder ladder,
        CancellationToken cancellation
    )
    {
        var header = asked.Offer.Header;
        await LockAsync($"id {asked.Id}", cancellation).ConfigureAwait(false);
        await LockAsync($"quote {header.Quote}", cancellation).ConfigureAwait(false);
        if (await FindAsync(asked.Id, cancellation).ConfigureAwait(false) is { } kept)
        {
            var isSame = await IsSameAsync(asked, kept, cancellation).ConfigureAwait(false);
            return new(isSame ? SavingKind.Exists : SavingKind.ExistsWithDifference, null, kept, null);
        }
        var last = await LastAsync(header.Quote, cancellation).ConfigureAwait(false);
        if (header.Revision != (last?.Quote.Offer.Header.Revision ?? 0) + 1)
        {
            return QuoteAnswer.Refused(OfferRefusal.OtherRevision, last);
        }
        if (at >= asked.Until)
        {
            return QuoteAnswer.Refused(OfferRefusal.NotInForce, last);
        }
        var request = await approvals.LockedRequestAsync(asked.Approval, cancellation).ConfigureAwait(false);
        if (ApprovedQuote.WhyNot(asked.Offer, asked.Content, request, ladder, at) is { } refusal)
        {
            return QuoteAnswer.Refused(refusal, last);
        }
        var pool = await HoldAsync(asked, last, at, cancellation).ConfigureAwait(false);
        return pool is { IsGranted: false }
            ? QuoteAnswer.Refused(OfferRefusal.PoolRefused, last, pool)
            : await WriteAsync(asked, ApprovedQuote.Of(asked.Offer, request!), at, pool, cancellation).ConfigureAwait(false);
    }

    /// <summary>Holds the claims in the place of what the revision before still holds; null when there is nothing to hold or to free.</summary>
    private async Task<LedgerAnswer?> HoldAsync(QuoteKeeping asked, KeptQuote? last, Instant at, CancellationToken cancellation)
    {
        var held = last is { IsPooled: true } ? await HeldAsync(last, cancellation).ConfigureAwait(false) : null;
        var pending = held?.StateAt(at) == ReservationState.Pending ? held : null;
        LedgerCommand? command = (asked.Claims, pending) switch
        {
            ({ } claims, null) => LedgerCommand.Reserve(asked.Id, claims, asked.Until - at),
            ({ } claims, { } before) => LedgerCommand.Replace(asked.Id, before.Id, claims, asked.Until - at),
            (null, { } before) => LedgerCommand.Void(asked.Id, before.Id),
            (null, null) => null,
        };
        return command is null
            ? null
            : await ledger
                .ApplyAsync(command.For($"{asked.Offer.Header.Quote} r{asked.Offer.Header.Revision}"), at, cancellation)
                .ConfigureAwait(false);
    }

    private async Task<QuoteAnswer?> WriteAsync(
        QuoteKeeping asked,
        ApprovedQuote quote,
        Instant at,
        LedgerAnswer? pool,
        CancellationToken cancellation
    )
    {
        QuoteRow row = new()
        {
            Id = asked.Id,
            Quote = asked.Offer.Header.Quote,
            Revision = asked.Offer.Header.Revision,
            Account = asked.Offer.Header.Account,
            Approval = asked.Approval,
            Approvers = string.Join(',', quote.Approvers),
            At = StoredTime.Of(at),
            Until = StoredTime.Of(asked.Until),
            IsPooled = asked.Claims is not null,
            Fingerprint = asked.Offer.Fingerprint,
            Document = OfferForm.Write(asked.Offer),
        };
        var place = await NumberedRow.InsertAsync(context, table, row, cancellation).ConfigureAwait(false);
        return place is { } given
            ? new(SavingKind.Saved, null, new(asked.Id, given, at, asked.Until, row.IsPooled, quote), pool)
            : null;
    }

    private async Task<QuoteAnswer?> AttemptAsync(
        string id,
        string quote,
        int revision,
        Claims? amounts,
        LocalDate on,
        Instant at,
        CancellationToken cancellation
    )
    {
        await LockAsync($"quote {quote}", cancellation).ConfigureAwait(false);
        var row = await Rows.SingleOrDefaultAsync(one => one.Quote == quote && one.Revision == revision, cancellation)
            .ConfigureAwait(false);
        if (row?.Read() is not { } kept)
        {
            return QuoteAnswer.Refused(OfferRefusal.QuoteNotFound);
        }
        if (
            kept.IsPooled
            && amounts is not null
            && await PostedAsync(id, kept, cancellation).ConfigureAwait(false) is { } before
        )
        {
            // Sent again, perhaps after the quote was over: the ledger knows the answer.
            return await PostAsync(id, before, amounts, kept, at, cancellation).ConfigureAwait(false);
        }
        var last = await LastAsync(quote, cancellation).ConfigureAwait(false);
        if (last!.Id != kept.Id)
        {
            return QuoteAnswer.Refused(OfferRefusal.OtherRevision, last);
        }
        if (!kept.Quote.Offer.Header.Validity.Contains(on) || at >= kept.Until)
        {
            return QuoteAnswer.Refused(OfferRefusal.NotInForce, kept);
        }
        if (kept.IsPooled == amounts is null)
        {
            return QuoteAnswer.Refused(OfferRefusal.PoolRefused, kept);
        }
        if (amounts is null)
        {
            return new(SavingKind.Saved, null, kept, null);
        }
        var held = await HeldAsync(kept, cancellation).ConfigureAwait(false);
        return await PostAsync(id, held.Id, amounts, kept, at, cancellation).ConfigureAwait(false);
    }

    private async Task<QuoteAnswer> PostAsync(
        string id,
        string reservation,
        Claims amounts,
        KeptQuote kept,
        Instant at,
        CancellationToken cancellation
    )
    {
        var answer = await ledger
            .ApplyAsync(LedgerCommand.PostAndHoldRest(id, reservation, amounts), at, cancellation)
            .ConfigureAwait(false);
        return answer.Kind switch
        {
            AnswerKind.Accepted => new(SavingKind.Saved, null, kept, answer),
            AnswerKind.Exists => new(SavingKind.Exists, null, kept, answer),
            AnswerKind.ExistsWithDifference => new(SavingKind.ExistsWithDifference, null, kept, answer),
            AnswerKind.AlreadyFailed or AnswerKind.Refused or AnswerKind.LinkedFailed => QuoteAnswer.Refused(
                OfferRefusal.PoolRefused,
                kept,
                answer
            ),
        };
    }

    private Task LockAsync(string name, CancellationToken cancellation) =>
        NameLocks.TakeAsync(context, dialect, table.Name, [name], cancellation);

    private IQueryable<QuoteRow> Rows => StoredRows.Of<QuoteRow>(context);
}
