using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// Places orders, and records every other step of a document, in the host's database: the check, the book and the ledger lines of the whole
/// family in one transaction, everything or nothing, with one binding reason when the answer is no.
/// </summary>
/// <remarks>
/// <para>
/// A request waits for those about the same documents and debtor, and then for those that use a line of the same family. What is granted is
/// read while the lines are locked, so nothing is admitted over the effective line of that moment, whoever cuts it.
/// </para>
/// <para>
/// It has a transaction of its own, tried again when others were faster or the connection broke. When the context has a current transaction
/// the request is a part of it, and the lines stay locked until the host ends it: do it last. Nothing of the host's is saved, and no
/// entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed class StoredAdmissions
{
    private readonly DbContext context;
    private readonly BookReader book;
    private readonly BookWriter writer;
    private readonly ChainLocks locks;
    private readonly LedgerReader reader;
    private readonly LedgerWriter ledger;

    /// <summary>Admissions on the tables of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredAdmissions(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        var dialect = Dialect.Of(context);
        book = new(context, dialect);
        writer = new(context);
        reader = new(context, dialect);
        locks = new(context, reader);
        ledger = new(context);
    }

    /// <summary>
    /// Records a step if it may happen, or says why not: the answer of <see cref="CreditAdmission"/>. After any failure the same request can
    /// be sent again.
    /// </summary>
    /// <param name="request">What is to happen.</param>
    /// <param name="at">When it became known, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it; whether it was recorded is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="FormatException">What is booked does not agree with the documents, as when it was booked with other terms.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<AdmissionAnswer> AdmitAsync(AdmissionRequest request, Instant at, CancellationToken cancellation = default)
    {
        Guard.Against.Null(request);
        // What breaks the contract is told before anything is read.
        _ = ExposureRules.Decide(request.Step, at, ExposureBook.Empty);
        HashSet<string> names = new(StringComparer.Ordinal);
        return StoreTransaction.RunAsync(context, token => AttemptAsync(request, at, names, token), cancellation);
    }

    /// <summary>
    /// Brings the ledger lines of an account and of all above it in line with what is granted for a day: after a line was changed, in the
    /// same transaction, and once a day for what changes by date.
    /// </summary>
    /// <remarks>Also without it nothing is admitted over the effective line; but until then the ledger shows the old figures.</remarks>
    /// <param name="account">The line.</param>
    /// <param name="on">The day.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What the ledger says to each command; empty when it was in line.</returns>
    public async Task<ImmutableArray<LedgerAnswer>> AlignAsync(
        CreditLineKey account,
        LocalDate on,
        Instant at,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(account);
        var answers = await StoreTransaction
            .RunAsync(context, token => AttemptAsync(account, on, at, token), cancellation)
            .ConfigureAwait(false);
        return [.. answers];
    }

    private async Task<AdmissionAnswer?> AttemptAsync(
        AdmissionRequest request,
        Instant at,
        HashSet<string> names,
        CancellationToken cancellation
    )
    {
        if (await book.LockAsync(request.Step, at, names, cancellation).ConfigureAwait(false) is not { } documents)
        {
            return null;
        }
        var scopes = CreditAdmission.ScopesOf(ExposureRules.Decide(request.Step, at, documents).Entry);
        Dictionary<ExposureScope, LedgerBooking> bookings = [];
        foreach (var scope in scopes)
        {
            bookings.Add(scope, await BookingAsync(scope, request, cancellation).ConfigureAwait(false));
        }
        var locked = await locks
            .TakeAsync(
                [.. scopes.Select(scope => CreditLineKey.Of(scope.Debtors[0]))],
                bookings.Values.SelectMany(booking => booking.Lines).Select(line => line.Line),
                request.On,
                at,
                cancellation
            )
            .ConfigureAwait(false);
        if (locked is not var (lines, used))
        {
            return null;
        }
        var id = request.Step.Id;
        var refused = await book.All<AdmissionRefusalRow>()
            .SingleOrDefaultAsync(row => row.Id == id, cancellation)
            .ConfigureAwait(false);
        AdmissionExcerpt view = new(lines, documents, used, refused?.Read(), bookings);
        return
            await reader.AskAsync(used, () => CreditAdmission.Decide(request, at, view), cancellation).ConfigureAwait(false)
                is { } answer
            ? await WriteAsync(request, at, answer, documents, used, cancellation).ConfigureAwait(false)
            : null;
    }

    private async Task<LedgerBooking> BookingAsync(
        ExposureScope scope,
        AdmissionRequest request,
        CancellationToken cancellation
    )
    {
        var open = await book.OpenAsync(scope, cancellation).ConfigureAwait(false);
        return await book.BookingAsync(scope, cancellation).ConfigureAwait(false) is { } row
            ? LedgerBookingForm.Read(row.Document, scope, request.Terms, open)
            : LedgerBooking.Unbooked(scope, request.Terms, request.On, open);
    }

    private async Task<AdmissionAnswer?> WriteAsync(
        AdmissionRequest request,
        Instant at,
        AdmissionAnswer answer,
        ExposureExcerpt documents,
        LedgerExcerpt used,
        CancellationToken cancellation
    )
    {
        if (answer is { Kind: AdmissionAnswerKind.Refused, Refusal: { Kind: not AdmissionRefusalKind.Book } refusal })
        {
            var burnt = AdmissionRefusalRow.Of(request.Step, at, refusal);
            return await writer.WriteAsync(burnt, cancellation).ConfigureAwait(false) ? answer : null;
        }
        if (answer.Kind is not (AdmissionAnswerKind.Admitted or AdmissionAnswerKind.Refused))
        {
            return answer;
        }
        if (await ledger.WriteAsync(answer.Ledger, used, cancellation).ConfigureAwait(false) is not { } posted)
        {
            return null;
        }
        var recorded = await writer
            .WriteAsync(answer.Book!, documents, at, answer.Bookings, cancellation)
            .ConfigureAwait(false);
        return recorded is null ? null : answer.Numbered(recorded, posted);
    }

    private async Task<LedgerAnswer[]?> AttemptAsync(
        CreditLineKey account,
        LocalDate on,
        Instant at,
        CancellationToken cancellation
    )
    {
        var locked = await locks.TakeAsync([account], [], on, at, cancellation).ConfigureAwait(false);
        if (locked is not var (lines, used))
        {
            return null;
        }
        var chain = LineChain.Of(lines, account, on, Instant.MaxValue);
        var commands = LedgerAlignment.Commands(chain, used, at);
        return await ledger.CarryAsync(reader, used, commands, at, cancellation).ConfigureAwait(false);
    }
}
