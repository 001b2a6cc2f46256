using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses.Budgets;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>Reads what a decision or a reading about budgets needs. Nothing is tracked, and the host's query filters do not apply.</summary>
internal sealed class BudgetReader(DbContext context)
{
    public IQueryable<BudgetEntryRow> Entries => StoredRows.Of<BudgetEntryRow>(context);

    private IQueryable<BudgetSubjectRow> Subjects => StoredRows.Of<BudgetSubjectRow>(context);

    public async Task<BudgetEntry?> EntryAsync(string id, CancellationToken cancellation) =>
        (await Entries.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();

    /// <summary>Asks, reads what was missed, and asks again until nothing is.</summary>
    public async Task<T> AskAsync<T>(BudgetExcerpt excerpt, Func<IBudgetBookView, T> ask, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = ask(excerpt);
            if (excerpt.IsComplete)
            {
                return answer;
            }
            await FillAsync(excerpt, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whether nothing was added to what was read: entries are only ever added, so as many as before are the same.</summary>
    public async Task<bool> IsCurrentAsync(BudgetExcerpt excerpt, CancellationToken cancellation)
    {
        string[] names = [.. excerpt.Subjects];
        return await Subjects.CountAsync(row => names.Contains(row.Subject), cancellation).ConfigureAwait(false)
            == excerpt.EntryCount;
    }

    /// <summary>Every subject with the place of its entry.</summary>
    public async Task<List<(string Subject, long Sequence)>> SubjectsAsync(CancellationToken cancellation) =>
        [.. (await Subjects.ToListAsync(cancellation).ConfigureAwait(false)).Select(row => (row.Subject, row.Sequence))];

    private async Task FillAsync(BudgetExcerpt excerpt, CancellationToken cancellation)
    {
        foreach (var ids in excerpt.MissedIds.ToList().Chunk(500))
        {
            var rows = await Entries
                .Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellation)
                .ConfigureAwait(false);
            foreach (var id in ids)
            {
                excerpt.Add(id, rows.TryGetValue(id, out var row) ? excerpt.Read(row) : null);
            }
        }
        foreach (var names in excerpt.MissedSubjects.ToList().Chunk(500))
        {
            var rows = await (
                from subject in Subjects
                where names.Contains(subject.Subject)
                join entry in Entries on subject.Sequence equals entry.Sequence
                orderby entry.Sequence
                select new { subject.Subject, Entry = entry }
            )
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
            var bySubject = rows.ToLookup(row => row.Subject, row => excerpt.Read(row.Entry), StringComparer.Ordinal);
            foreach (var name in names)
            {
                excerpt.AddEntries(name, [.. bySubject[name]]);
            }
        }
    }
}
