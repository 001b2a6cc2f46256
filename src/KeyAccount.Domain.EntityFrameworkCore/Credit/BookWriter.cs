using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>Writes entries of the book and what follows from them.</summary>
internal sealed class BookWriter(DbContext context)
{
    private readonly TableNames<ExposureEntryRow> entries = new(context);
    private readonly TableNames<ExposureMoveRow> moves = new(context);
    private readonly TableNames<ExposureDocumentRow> documents = new(context);
    private readonly TableNames<BookingRow> bookings = new(context);
    private readonly TableNames<AdmissionRefusalRow> refusals = new(context);

    /// <summary>The answer with the place that the database gave to its entry; null when somebody was faster.</summary>
    public async Task<ExposureAnswer?> WriteAsync(
        ExposureAnswer answer,
        ExposureExcerpt before,
        Instant at,
        ImmutableArray<LedgerBooking> booked,
        CancellationToken cancellation
    )
    {
        var place = await NumberedRow
            .InsertAsync(context, entries, ExposureEntryRow.Of(answer.Entry), cancellation)
            .ConfigureAwait(false);
        if (place is not { } sequence)
        {
            return null;
        }
        SqlBatch batch = new(context);
        foreach (var scope in CreditAdmission.ScopesOf(answer.Entry))
        {
            (string, object?)[] move =
            [
                (moves[nameof(ExposureMoveRow.Company)], scope.Company),
                (moves[nameof(ExposureMoveRow.Debtor)], scope.Debtors[0]),
                (moves[nameof(ExposureMoveRow.Sequence)], sequence),
            ];
            await batch.InsertAsync(moves.Name, move, cancellation).ConfigureAwait(false);
        }
        foreach (var record in ExposureRules.DocumentsAfter(answer.Entry.Step, at, before))
        {
            await PutAsync(batch, ExposureDocumentRow.Of(record, sequence), before.Row(record.Document.Number), cancellation)
                .ConfigureAwait(false);
        }
        foreach (var booking in booked)
        {
            await PutAsync(batch, booking, cancellation).ConfigureAwait(false);
        }
        return await batch.FitsAsync(cancellation).ConfigureAwait(false) ? answer.Numbered(sequence) : null;
    }

    /// <summary>Burns an id; false when somebody was faster.</summary>
    public async Task<bool> WriteAsync(AdmissionRefusalRow refusal, CancellationToken cancellation)
    {
        SqlBatch batch = new(context);
        await batch
            .InsertAsync(refusals.Name, refusal.Cells.Select(cell => (refusals[cell.Property], cell.Value)), cancellation)
            .ConfigureAwait(false);
        return await batch.FitsAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A new document, or a changed one that is exactly as it was read.</summary>
    private Task PutAsync(SqlBatch batch, ExposureDocumentRow row, ExposureDocumentRow? before, CancellationToken cancellation)
    {
        (string Column, object? Value)[] cells = [.. row.Cells.Select(cell => (documents[cell.Property], cell.Value))];
        if (before is null)
        {
            return batch.InsertAsync(documents.Name, cells, cancellation);
        }
        return batch.UpdateAsync(
            documents.Name,
            cells[1..],
            [
                (documents[nameof(ExposureDocumentRow.Number)], row.Number),
                (documents[nameof(ExposureDocumentRow.ChangedBy)], before.ChangedBy),
            ],
            cancellation
        );
    }

    /// <summary>Booked on no line it has no row.</summary>
    private Task PutAsync(SqlBatch batch, LedgerBooking booking, CancellationToken cancellation)
    {
        var (company, debtor) = (bookings[nameof(BookingRow.Company)], bookings[nameof(BookingRow.Debtor)]);
        var document = bookings[nameof(BookingRow.Document)];
        return booking.Lines.IsEmpty
            ? Task.CompletedTask
            : batch
                .Add($"INSERT INTO {bookings.Name} ({company}, {debtor}, {document}) VALUES (")
                .Value(booking.Scope.Company)
                .Add(", ")
                .Value(booking.Scope.Debtors[0])
                .Add(", ")
                .Value(LedgerBookingForm.Write(booking))
                .Add($") ON CONFLICT ({company}, {debtor}) DO UPDATE SET {document} = excluded.{document}")
                .EndAsync(1, cancellation);
    }
}
