using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>Reads entries and makes requests of them. Nothing is tracked, and the host's query filters do not apply.</summary>
internal sealed class ApprovalReader(DbContext context)
{
    public IQueryable<ApprovalRow> Entries => StoredRows.Of<ApprovalRow>(context);

    public IQueryable<AuthorityRow> Authorities => StoredRows.Of<AuthorityRow>(context);

    public async Task<ApprovalEntry?> EntryAsync(string id, CancellationToken cancellation) =>
        (await Entries.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();

    /// <summary>The subject and action of a request, which never change; null for an unknown one.</summary>
    public async Task<(string Subject, string Action)?> SubjectAsync(string request, CancellationToken cancellation) =>
        await Entries
            .Where(row => row.Request == request && row.Opens)
            .Select(row => new { row.Subject, row.Action })
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false)
            is { } found
            ? (found.Subject!, found.Action!)
            : null;

    /// <summary>The ids of the requests on a subject and action that were submitted after an instant.</summary>
    public IQueryable<string> RequestsOn(string subject, string action, Instant after)
    {
        var since = StoredTime.Of(after);
        return Entries
            .Where(row => row.Subject == subject && row.Action == action && row.Opens && row.At > since)
            .Select(row => row.Request);
    }

    /// <summary>The ids of the requests that wait for signatures at an instant not before their last entries.</summary>
    public IQueryable<string> Open(Instant at)
    {
        var now = StoredTime.Of(at);
        return Entries
            .Where(row =>
                row.Deadline > now
                && !Entries.Any(other => other.Request == row.Request && other.Grants)
                && !Entries.Any(other => other.Ends == row.Request)
            )
            .Select(row => row.Request);
    }

    /// <summary>Requests as their entries made them.</summary>
    /// <param name="requests">Their ids: read first, so that the database finds the entries by its indexes.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Dictionary<string, ApprovalRequest>> RequestsAsync(
        IEnumerable<string> requests,
        CancellationToken cancellation
    )
    {
        Dictionary<string, ApprovalRequest> made = new(StringComparer.Ordinal);
        // Far below the number of parameters that either database takes.
        foreach (var ids in requests.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            var rows = await Entries
                .Where(row => !row.IsRefused && (ids.Contains(row.Request) || ids.Contains(row.Ends)))
                .OrderBy(row => row.Sequence)
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
            Add(made, ids.ToHashSet(StringComparer.Ordinal), rows.Select(row => row.Read()));
        }
        return made;
    }

    /// <summary>A view of one request; of nothing when none is named.</summary>
    public async Task<IApprovalView> ViewOfAsync(string? request, CancellationToken cancellation) =>
        request is null
            ? ApprovalRegister.Empty
            : new ApprovalExcerpt(null, await RequestsAsync([request], cancellation).ConfigureAwait(false));

    private static void Add(Dictionary<string, ApprovalRequest> made, HashSet<string> ids, IEnumerable<ApprovalEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Opened is { } opened && ids.Contains(opened.Id))
            {
                made.Add(opened.Id, opened);
            }
            foreach (var id in entry.Changes.Where(ids.Contains))
            {
                made[id] = made.TryGetValue(id, out var request)
                    ? Followed(request, entry)
                    : throw new InvalidDataException($"The entry that opened '{id}' is not there.");
            }
        }
    }

    private static ApprovalRequest Followed(ApprovalRequest request, ApprovalEntry entry)
    {
        try
        {
            return request.After(entry);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException(
                $"The entries of '{request.Id}' were changed from outside: {exception.Message}",
                exception
            );
        }
    }
}
