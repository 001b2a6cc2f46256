using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>The table of decisions.</summary>
internal static class DecisionTables
{
    public static void AddTo(ModelBuilder model, KeyAccountTables tables) =>
        model.Entity<DecisionRow>(decision =>
        {
            decision.ToTable(tables.Named("decisions"), tables.Schema);
            decision.HasKey(row => row.Sequence);
            decision.Property(row => row.Sequence).ValueGeneratedOnAdd();
            decision.Property(row => row.Id).HasMaxLength(StoredText.MaximumLength).IsRequired();
            decision.Property(row => row.Log).HasMaxLength(StoredText.MaximumLength).IsRequired();
            decision.Property(row => row.Subject).HasMaxLength(StoredText.MaximumLength).IsRequired();
            decision.Property(row => row.Policy).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            decision.Property(row => row.Version).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            decision.Property(row => row.Record).HasMaxLength(-1).IsRequired();
            decision.HasIndex(row => row.Id).IsUnique();
            decision.HasIndex(row => new { row.Log, row.Sequence });
            decision.HasIndex(row => new { row.Subject, row.AsOf });
            decision.HasIndex(row => row.AsOf);
            decision.HasIndex(row => new { row.Policy, row.Version });
        });
}
