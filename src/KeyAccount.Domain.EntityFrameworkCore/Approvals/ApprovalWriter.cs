using System.Runtime.CompilerServices;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>Appends entries, and the authority under which they were decided when it is not there yet.</summary>
internal sealed class ApprovalWriter(DbContext context, ApprovalReader reader)
{
    // An authority never changes, and writing down a large one costs more than a decision.
    private static readonly ConditionalWeakTable<Authority, AuthorityRow> Written = [];

    private readonly TableNames<ApprovalRow> entries = new(context);
    private readonly TableNames<AuthorityRow> authorities = new(context);

    /// <summary>The answer with the place that the database gave to its entry; null when its id was recorded meanwhile.</summary>
    public async Task<ApprovalAnswer?> WriteAsync(
        ApprovalAnswer answer,
        Authority authority,
        IApprovalView before,
        CancellationToken cancellation
    )
    {
        var fingerprint = await KeepAsync(authority, cancellation).ConfigureAwait(false);
        var place = await NumberedRow
            .InsertAsync(context, entries, ApprovalRow.Of(answer.Entry!, fingerprint, before), cancellation)
            .ConfigureAwait(false);
        return place is { } given ? answer.Numbered(given) : null;
    }

    private async Task<string> KeepAsync(Authority authority, CancellationToken cancellation)
    {
        var row = Written.GetValue(
            authority,
            one => new() { Fingerprint = AuthorityForm.FingerprintOf(one), Document = AuthorityForm.Write(one) }
        );
        var isKept = await reader
            .Authorities.AnyAsync(one => one.Fingerprint == row.Fingerprint, cancellation)
            .ConfigureAwait(false);
        if (!isKept)
        {
#pragma warning disable EF1002 // The names come from the model.
            await context
                .Database.ExecuteSqlRawAsync(
                    $"INSERT INTO {authorities.Name} ({authorities[nameof(AuthorityRow.Fingerprint)]}, {authorities[nameof(AuthorityRow.Document)]}) VALUES ({{0}}, {{1}}) ON CONFLICT DO NOTHING",
                    [row.Fingerprint, row.Document],
                    cancellation
                )
                .ConfigureAwait(false);
#pragma warning restore EF1002
        }
        return row.Fingerprint;
    }
}
