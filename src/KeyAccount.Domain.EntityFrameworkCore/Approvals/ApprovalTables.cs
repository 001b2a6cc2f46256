using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>The tables of the register: its entries, which are everything, and the authorities under which they were decided.</summary>
internal static class ApprovalTables
{
    public static void AddTo(ModelBuilder model, KeyAccountTables tables)
    {
        model.Entity<ApprovalRow>(entry =>
        {
            entry.ToTable(tables.Named("approval_entries"), tables.Schema);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entry.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Person).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Request).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Ends).HasMaxLength(StoredText.IdentifierLength);
            entry.Property(row => row.Subject).HasMaxLength(StoredText.IdentifierLength);
            entry.Property(row => row.Action).HasMaxLength(StoredText.IdentifierLength);
            entry.Property(row => row.Authority).HasMaxLength(StoredText.FingerprintLength).IsRequired();
            entry.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            entry.HasIndex(row => row.Id).IsUnique();
            entry.HasIndex(row => new { row.Request, row.Sequence });
            entry.HasIndex(row => row.Ends);
            entry.HasIndex(row => new
            {
                row.Subject,
                row.Action,
                row.Sequence,
            });
            entry.HasIndex(row => row.Deadline);
        });
        model.Entity<AuthorityRow>(authority =>
        {
            authority.ToTable(tables.Named("approval_authorities"), tables.Schema);
            authority.HasKey(row => row.Fingerprint);
            authority.Property(row => row.Fingerprint).HasMaxLength(StoredText.FingerprintLength);
            authority.Property(row => row.Document).HasMaxLength(-1).IsRequired();
        });
    }
}
