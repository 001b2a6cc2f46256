using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// The tables of credit lines and of exposure: entries, which are everything; documents as they are now and what is booked of each
/// debtor, so that a decision reads little; and why requests were refused.
/// </summary>
internal static class CreditTables
{
    private const int LineLength = 105;

    public static void AddTo(ModelBuilder model, KeyAccountTables tables)
    {
        model.Entity<LineEntryRow>(entry =>
        {
            entry.ToTable(tables.Named("credit_line_entries"), tables.Schema);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entry.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Line).HasMaxLength(LineLength).IsRequired();
            entry.Property(row => row.Above).HasMaxLength(LineLength);
            entry.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            entry.HasIndex(row => row.Id).IsUnique();
            entry.HasIndex(row => new { row.Line, row.Sequence });
            entry.HasIndex(row => row.Above);
        });
        model.Entity<ExposureEntryRow>(entry =>
        {
            entry.ToTable(tables.Named("exposure_entries"), tables.Schema);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entry.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            entry.HasIndex(row => row.Id).IsUnique();
        });
        model.Entity<ExposureMoveRow>(move =>
        {
            move.ToTable(tables.Named("exposure_moves"), tables.Schema);
            move.HasKey(row => new
            {
                row.Company,
                row.Debtor,
                row.Sequence,
            });
            move.Property(row => row.Company).HasMaxLength(StoredText.IdentifierLength);
            move.Property(row => row.Debtor).HasMaxLength(StoredText.IdentifierLength);
            move.Property(row => row.Sequence).ValueGeneratedNever();
        });
        model.Entity<ExposureDocumentRow>(document =>
        {
            document.ToTable(tables.Named("exposure_documents"), tables.Schema);
            document.HasKey(row => row.Number);
            document.Property(row => row.Number).HasMaxLength(StoredText.IdentifierLength);
            document.Property(row => row.Company).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            document.Property(row => row.Debtor).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            document.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            document.HasIndex(row => new
            {
                row.Company,
                row.Debtor,
                row.IsOpen,
            });
        });
        model.Entity<BookingRow>(booking =>
        {
            booking.ToTable(tables.Named("exposure_bookings"), tables.Schema);
            booking.HasKey(row => new { row.Company, row.Debtor });
            booking.Property(row => row.Company).HasMaxLength(StoredText.IdentifierLength);
            booking.Property(row => row.Debtor).HasMaxLength(StoredText.IdentifierLength);
            booking.Property(row => row.Document).HasMaxLength(-1).IsRequired();
        });
        model.Entity<AdmissionRefusalRow>(refusal =>
        {
            refusal.ToTable(tables.Named("admission_refusals"), tables.Schema);
            refusal.HasKey(row => row.Id);
            refusal.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength);
            refusal.Property(row => row.Code).HasMaxLength(StoredText.MaximumLength).IsRequired();
            refusal.Property(row => row.Line).HasMaxLength(StoredText.IdentifierLength);
            refusal.Property(row => row.Currency).HasMaxLength(3);
            refusal.Property(row => row.Step).HasMaxLength(-1).IsRequired();
        });
    }
}
