using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>Reads and locks what a step of a document needs. Nothing is tracked, and the host's query filters do not apply.</summary>
internal sealed class BookReader(DbContext context, Dialect dialect)
{
    private readonly string room = new TableNames<ExposureEntryRow>(context).Name;

    /// <summary>All rows of a table.</summary>
    public IQueryable<TRow> All<TRow>()
        where TRow : class => StoredRows.Of<TRow>(context);

    public async Task<ExposureEntry?> EntryAsync(string id, CancellationToken cancellation) =>
        (await All<ExposureEntryRow>().SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();

    /// <summary>
    /// Locks the id, the documents and the debtors of a step, and reads what concerns it as it is then; null when the step concerns more
    /// than is locked, which the next attempt locks.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="names">What is locked, and comes to be known from one attempt to the next; empty at first.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ExposureExcerpt?> LockAsync(
        ExposureStep step,
        Instant at,
        HashSet<string> names,
        CancellationToken cancellation
    )
    {
        if (names.Count == 0)
        {
            names.UnionWith(
                step.Saved is { } saved
                    ? NamesOf(step, saved)
                    : await NamesOfAsync(step, at, cancellation).ConfigureAwait(false)
            );
        }
        await NameLocks.TakeAsync(context, dialect, room, names, cancellation).ConfigureAwait(false);
        var (now, answer) = await TryAsync(step, at, cancellation).ConfigureAwait(false);
        var needed = NamesOf(step, now, answer);
        if (names.IsSupersetOf(needed))
        {
            return now;
        }
        names.UnionWith(needed);
        return null;
    }

    /// <summary>The documents of a debtor of which something is open, in ordinal order.</summary>
    public async Task<List<DocumentRecord>> OpenAsync(ExposureScope scope, CancellationToken cancellation)
    {
        var (company, debtor) = (scope.Company, scope.Debtors[0]);
        var rows = await All<ExposureDocumentRow>()
            .Where(row => row.Company == company && row.Debtor == debtor && row.IsOpen)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.OrderBy(row => row.Number, StringComparer.Ordinal).Select(row => row.Read())];
    }

    public async Task<BookingRow?> BookingAsync(ExposureScope scope, CancellationToken cancellation)
    {
        var (company, debtor) = (scope.Company, scope.Debtors[0]);
        return await All<BookingRow>()
            .SingleOrDefaultAsync(row => row.Company == company && row.Debtor == debtor, cancellation)
            .ConfigureAwait(false);
    }

    private async Task<(ExposureExcerpt Excerpt, ExposureAnswer Answer)> TryAsync(
        ExposureStep step,
        Instant at,
        CancellationToken cancellation
    )
    {
        ExposureExcerpt excerpt = new(await EntryAsync(step.Id, cancellation).ConfigureAwait(false));
        await FillAsync(excerpt, [step.Document], cancellation).ConfigureAwait(false);
        // What its earlier version took has to be given back, and is taken for granted to be there.
        var taken = excerpt.DocumentOf(step.Document)?.Items.SelectMany(item => item.Takes).Select(take => take.Document);
        var wanted = step.Saved?.Items.SelectMany(item => item.Sources).Select(source => source.Document);
        await FillAsync(excerpt, [.. (taken ?? []).Union(wanted ?? [])], cancellation).ConfigureAwait(false);
        return (excerpt, ExposureRules.Decide(step, at, excerpt));
    }

    private async Task FillAsync(ExposureExcerpt excerpt, string[] numbers, CancellationToken cancellation)
    {
        var rows =
            numbers.Length == 0
                ? []
                : await All<ExposureDocumentRow>()
                    .Where(row => numbers.Contains(row.Number))
                    .ToDictionaryAsync(row => row.Number, StringComparer.Ordinal, cancellation)
                    .ConfigureAwait(false);
        foreach (var number in numbers)
        {
            excerpt.Add(number, rows.GetValueOrDefault(number));
        }
    }

    private async Task<IReadOnlyCollection<string>> NamesOfAsync(ExposureStep step, Instant at, CancellationToken cancellation)
    {
        var (excerpt, answer) = await TryAsync(step, at, cancellation).ConfigureAwait(false);
        return NamesOf(step, excerpt, answer);
    }

    private static IEnumerable<string> NamesOf(ExposureStep step, ExposureDocument saved) =>
        saved
            .Items.SelectMany(item => item.Sources)
            .Select(source => $"document {source.Document}")
            .Append($"document {saved.Number}")
            .Append($"debtor {saved.Company}/{saved.Debtor}")
            .Append($"id {step.Id}");

    // An identifier has no space and no slash.
    private static IReadOnlyCollection<string> NamesOf(ExposureStep step, ExposureExcerpt excerpt, ExposureAnswer answer) =>
        [
            .. excerpt.Numbers.Select(number => $"document {number}"),
            .. CreditAdmission.ScopesOf(answer.Entry).Select(scope => $"debtor {scope.Company}/{scope.Debtors[0]}"),
            $"id {step.Id}",
        ];
}
