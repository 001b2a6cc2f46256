using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>The tables of the ledger: entries, which are everything, and what is computed from them so that a decision reads little.</summary>
internal static class LedgerTables
{
    public static void AddTo(ModelBuilder model, KeyAccountTables tables)
    {
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable(tables.Named("ledger_entries"), tables.Schema);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entry.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            entry.HasIndex(row => row.Id).IsUnique();
        });
        model.Entity<LineRow>(line =>
        {
            line.ToTable(tables.Named("ledger_lines"), tables.Schema);
            line.HasKey(row => row.Name);
            line.Property(row => row.Name).HasMaxLength(StoredText.IdentifierLength);
            line.Property(row => row.Currency).HasMaxLength(3).IsRequired();
        });
        model.Entity<MoveRow>(move =>
        {
            move.ToTable(tables.Named("ledger_moves"), tables.Schema);
            move.HasKey(row => new { row.Line, row.Sequence });
            move.Property(row => row.Line).HasMaxLength(StoredText.IdentifierLength);
            move.Property(row => row.Sequence).ValueGeneratedNever();
        });
        model.Entity<ReservationRow>(reservation =>
        {
            reservation.ToTable(tables.Named("ledger_reservations"), tables.Schema);
            reservation.HasKey(row => row.Id);
            reservation.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength);
            reservation.Property(row => row.EndedBy).HasMaxLength(StoredText.IdentifierLength);
            reservation.HasIndex(row => new { row.EndedBy, row.ExpiresAt });
        });
        model.Entity<HoldRow>(hold =>
        {
            hold.ToTable(tables.Named("ledger_holds"), tables.Schema);
            hold.HasKey(row => new { row.Reservation, row.Line });
            hold.Property(row => row.Reservation).HasMaxLength(StoredText.IdentifierLength);
            hold.Property(row => row.Line).HasMaxLength(StoredText.IdentifierLength);
            hold.HasIndex(row => new { row.Line, row.ExpiresAt });
        });
    }
}
