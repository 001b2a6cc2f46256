using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>The table of the versions of policies.</summary>
internal static class PolicyTables
{
    public static void AddTo(ModelBuilder model, KeyAccountTables tables) =>
        model.Entity<PolicyRow>(policy =>
        {
            policy.ToTable(tables.Named("policy_versions"), tables.Schema);
            policy.HasKey(row => row.Sequence);
            policy.Property(row => row.Sequence).ValueGeneratedOnAdd();
            policy.Property(row => row.Kind).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            policy.Property(row => row.Policy).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            policy.Property(row => row.Version).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            policy.Property(row => row.Owner).HasMaxLength(-1);
            policy.Property(row => row.Fingerprint).HasMaxLength(StoredText.FingerprintLength).IsRequired();
            policy.Property(row => row.Person).HasMaxLength(StoredText.MaximumLength).IsRequired();
            policy.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            policy
                .HasIndex(row => new
                {
                    row.Kind,
                    row.Policy,
                    row.Version,
                })
                .IsUnique();
        });
}
