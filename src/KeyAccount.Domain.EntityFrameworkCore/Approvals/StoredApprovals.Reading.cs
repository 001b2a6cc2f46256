using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <content>Reading, which locks nothing.</content>
public sealed partial class StoredApprovals
{
    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    public Task<ApprovalEntry?> EntryAsync(string id, CancellationToken cancellation = default) =>
        reader.EntryAsync(Guard.Against.Null(id), cancellation);

    /// <summary>The request of an id, with all that was said to it; null when there is none.</summary>
    public async Task<ApprovalRequest?> RequestAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        return (await reader.RequestsAsync([id], cancellation).ConfigureAwait(false)).GetValueOrDefault(id);
    }

    /// <summary>Every request that waits for signatures at an instant, the one that ends first leading.</summary>
    /// <param name="at">The instant, not before the last entry: of earlier times the entries tell.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImmutableArray<ApprovalRequest>> OpenAsync(Instant at, CancellationToken cancellation = default)
    {
        var ids = await reader.Open(at).ToListAsync(cancellation).ConfigureAwait(false);
        var open = await reader.RequestsAsync(ids, cancellation).ConfigureAwait(false);
        return
        [
            .. open
                .Values.Where(request => request.IsOpenAt(at))
                .OrderBy(request => request.Deadline)
                .ThenBy(request => request.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is asked of a person now, by the person's own authority and by that of delegators, in the order of <see cref="OpenAsync"/>.</summary>
    /// <remarks>Costs the open requests, whoever is asked: who is asked depends on who is away.</remarks>
    /// <param name="person">Who.</param>
    /// <param name="at">The instant.</param>
    /// <param name="authority">Who may say yes at that instant.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImmutableArray<AskedRequest>> AskedOfAsync(
        string person,
        Instant at,
        Authority authority,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(person);
        Guard.Against.Null(authority);
        var open = await OpenAsync(at, cancellation).ConfigureAwait(false);
        return
        [
            .. from request in open
            from asked in authority.AskedFor(request, at)
            where asked.Person == person
            select new AskedRequest(request, asked),
        ];
    }

    /// <summary>
    /// The open requests for which somebody is to be reminded, or a further rank asked, in the order of <see cref="OpenAsync"/>. They are
    /// due until somebody signs: a host that reminds once keeps what it has sent.
    /// </summary>
    /// <inheritdoc cref="AskedOfAsync" path="/param[@name!='person']"/>
    public async Task<ImmutableArray<DueRequest>> DueAsync(
        Instant at,
        Authority authority,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(authority);
        var open = await OpenAsync(at, cancellation).ConfigureAwait(false);
        return
        [
            .. open.Where(request => request.IsReminderDueAt(at) || request.EscalationsAt(at) > 0)
                .Select(request => new DueRequest(request, request.EscalationsAt(at), authority.AskedFor(request, at))),
        ];
    }

    /// <summary>
    /// Entries in their order, read as they are asked for, refusals too: from the first one they make the same register again, by
    /// <see cref="ApprovalRegister.Replay"/>. Places rise and have gaps.
    /// </summary>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<ApprovalEntry> EntriesAsync(long after = 0, CancellationToken cancellation = default) =>
        StoredRows.ReadAsync(reader.Entries, after, row => row.Read(), cancellation);

    /// <summary>The history of a subject: every entry about it in their order, refusals too; none for an unknown one.</summary>
    /// <param name="subject">The client or budget.</param>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<ApprovalEntry> HistoryOfAsync(
        string subject,
        long after = 0,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(subject);
        return StoredRows.ReadAsync(
            reader.Entries.Where(row => row.Subject == subject),
            after,
            row => row.Read(),
            cancellation
        );
    }

    /// <summary>The authority under which an id was decided: the ladder, the people and the period; null when nothing is recorded.</summary>
    /// <exception cref="InvalidDataException">It was changed from outside.</exception>
    public async Task<Authority?> AuthorityOfAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        var row = await reader
            .Entries.Where(entry => entry.Id == id)
            .Join(reader.Authorities, entry => entry.Authority, authority => authority.Fingerprint, (_, one) => one)
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        return row is null ? null : Read(row);
    }

    /// <summary>
    /// Decides everything again, each entry under the authority it was decided under: one sentence for each entry that is not what
    /// comes out, that was changed, or that does not follow; empty when all is as it was.
    /// </summary>
    /// <remarks>Reads everything, and keeps the register in memory. What was cut off at the end it cannot know.</remarks>
    public Task<ImmutableArray<string>> DifferencesAsync(CancellationToken cancellation = default) =>
        StoreTransaction.ReadAsync(context, dialect, CompareAsync, cancellation);

    private async Task<ImmutableArray<string>> CompareAsync(CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        Dictionary<string, Authority> authorities = new(StringComparer.Ordinal);
        try
        {
            foreach (var row in await reader.Authorities.ToListAsync(cancellation).ConfigureAwait(false))
            {
                authorities.Add(row.Fingerprint, Read(row));
            }
            var register = ApprovalRegister.Empty;
            var rows = reader.Entries.OrderBy(row => row.Sequence).AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
            {
                var entry = row.Read();
                if (
                    !authorities.TryGetValue(row.Authority, out var authority)
                    || entry with { Sequence = 0 } != ApprovalRules.Decide(entry.Command, entry.At, authority, register).Entry
                )
                {
                    problems.Add($"The entry '{row.Id}' at {row.Sequence} is not what its authority decides.");
                }
                else if (!row.IsOf(entry, register))
                {
                    problems.Add($"The entry '{row.Id}' at {row.Sequence} has columns that are not its document's.");
                }
                register = register.With(entry);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            problems.Add(exception.Message);
        }
        return problems.ToImmutable();
    }

    private static Authority Read(AuthorityRow row) =>
        AuthorityForm.Read(row.Document, $"authority {row.Fingerprint}") is { Value: { } authority }
        && AuthorityForm.FingerprintOf(authority) == row.Fingerprint
            ? authority
            : throw new InvalidDataException($"The authority '{row.Fingerprint}' was changed from outside.");
}
