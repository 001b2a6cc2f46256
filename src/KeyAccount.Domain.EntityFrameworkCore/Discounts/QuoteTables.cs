using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>The table of approved quotes.</summary>
internal static class QuoteTables
{
    public static void AddTo(ModelBuilder model, KeyAccountTables tables) =>
        model.Entity<QuoteRow>(quote =>
        {
            quote.ToTable(tables.Named("approved_quotes"), tables.Schema);
            quote.HasKey(row => row.Sequence);
            quote.Property(row => row.Sequence).ValueGeneratedOnAdd();
            quote.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            quote.Property(row => row.Quote).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            quote.Property(row => row.Account).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            quote.Property(row => row.Approval).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            quote.Property(row => row.Approvers).HasMaxLength(-1).IsRequired();
            quote.Property(row => row.Fingerprint).HasMaxLength(StoredText.FingerprintLength).IsRequired();
            quote.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            quote.HasIndex(row => row.Id).IsUnique();
            quote.HasIndex(row => new { row.Quote, row.Revision }).IsUnique();
            quote.HasIndex(row => new { row.Account, row.Sequence });
        });
}
