using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// The exposure book in the host's database, without a ledger: for who only wants to know what is owed. Answers and readings are those of an
/// <see cref="ExposureBook"/> in memory, whoever else records at the same time. Who also holds the amounts on credit lines records by
/// <see cref="StoredAdmissions"/> alone.
/// </summary>
/// <remarks>
/// <para>
/// A step waits for those about the same documents and debtors. It has a transaction of its own, tried again when others were faster or
/// the connection broke; when the context has a current transaction the step is a part of it. Nothing of the host's is saved, and no
/// entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed partial class StoredExposures
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly BookReader reader;
    private readonly BookWriter writer;

    /// <summary>The book in the tables of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredExposures(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        reader = new(context, dialect);
        writer = new(context);
    }

    /// <summary>Records a step, or says why not. After any failure the same step can be sent again.</summary>
    /// <param name="step">What happened.</param>
    /// <param name="at">When it became known, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it; whether it was recorded is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">
    /// The exposure of a debtor is booked on the ledger, which this would pass by; or the host's transaction reads as of its start.
    /// </exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<ExposureAnswer> ApplyAsync(ExposureStep step, Instant at, CancellationToken cancellation = default)
    {
        // What breaks the contract is told before anything is read.
        _ = ExposureRules.Decide(step, at, ExposureBook.Empty);
        HashSet<string> names = new(StringComparer.Ordinal);
        return StoreTransaction.RunAsync(context, token => AttemptAsync(step, at, names, token), cancellation);
    }

    private async Task<ExposureAnswer?> AttemptAsync(
        ExposureStep step,
        Instant at,
        HashSet<string> names,
        CancellationToken cancellation
    )
    {
        if (await reader.LockAsync(step, at, names, cancellation).ConfigureAwait(false) is not { } excerpt)
        {
            return null;
        }
        var answer = ExposureRules.Decide(step, at, excerpt);
        if (!answer.Appends)
        {
            return answer;
        }
        foreach (var scope in CreditAdmission.ScopesOf(answer.Entry))
        {
            if (await reader.BookingAsync(scope, cancellation).ConfigureAwait(false) is not null)
            {
                throw new InvalidOperationException(
                    $"The exposure of '{scope.Debtors[0]}' is booked on the ledger: record by {nameof(StoredAdmissions)}."
                );
            }
        }
        return await writer.WriteAsync(answer, excerpt, at, [], cancellation).ConfigureAwait(false);
    }
}
