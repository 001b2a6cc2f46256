using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>The tables of budgets: entries, which are everything, and what each is about.</summary>
internal static class BudgetTables
{
    // "place/", a view, and twelve identifiers with slashes between.
    private const int SubjectLength = 6 + StoredText.IdentifierLength + (12 * (StoredText.IdentifierLength + 1));

    public static void AddTo(ModelBuilder model, KeyAccountTables tables)
    {
        model.Entity<BudgetEntryRow>(entry =>
        {
            entry.ToTable(tables.Named("budget_entries"), tables.Schema);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedOnAdd();
            entry.Property(row => row.Id).HasMaxLength(StoredText.IdentifierLength).IsRequired();
            entry.Property(row => row.Document).HasMaxLength(-1).IsRequired();
            entry.HasIndex(row => row.Id).IsUnique();
        });
        model.Entity<BudgetSubjectRow>(subject =>
        {
            subject.ToTable(tables.Named("budget_subjects"), tables.Schema);
            subject.HasKey(row => new { row.Subject, row.Sequence });
            subject.Property(row => row.Subject).HasMaxLength(SubjectLength);
            subject.Property(row => row.Sequence).ValueGeneratedNever();
        });
    }
}
