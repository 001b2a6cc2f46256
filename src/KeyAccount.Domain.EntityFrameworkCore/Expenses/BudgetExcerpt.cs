using KeyAccount.Domain.Expenses.Budgets;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>
/// As much of the book of budgets as was read. What is asked for and was not read is noted: then it is read, and asked again.
/// </summary>
internal sealed class BudgetExcerpt : IBudgetBookView
{
    private readonly Dictionary<long, BudgetEntry> bySequence = [];
    private readonly Dictionary<string, BudgetEntry?> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BudgetEntry>> bySubject = new(StringComparer.Ordinal);

    public HashSet<string> MissedIds { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MissedSubjects { get; } = new(StringComparer.Ordinal);

    public bool IsComplete => MissedIds.Count + MissedSubjects.Count == 0;

    /// <summary>What was read, and how many entries there were of all of it.</summary>
    public IEnumerable<string> Subjects => bySubject.Keys;

    public int EntryCount => bySubject.Values.Sum(all => all.Count);

    public IEnumerable<string> Views =>
        Find(BudgetSubjects.Views).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The entry of a row: one that several questions lead to is taken apart and checked once.</summary>
    public BudgetEntry Read(BudgetEntryRow row) =>
        bySequence.TryGetValue(row.Sequence, out var known) ? known : bySequence[row.Sequence] = row.Read();

    public void Add(string id, BudgetEntry? entry)
    {
        byId[id] = entry;
        MissedIds.Remove(id);
    }

    public void AddEntries(string subject, IReadOnlyList<BudgetEntry> all)
    {
        bySubject[subject] = all;
        MissedSubjects.Remove(subject);
    }

    /// <summary>Adds an entry just written to all that was read and that it is about.</summary>
    public void Append(BudgetEntry entry)
    {
        byId[entry.Command.Id] = entry;
        foreach (var subject in BudgetSubjects.Of(entry).Where(bySubject.ContainsKey))
        {
            bySubject[subject] = [.. bySubject[subject], entry];
        }
    }

    public BudgetEntry? EntryOf(string id)
    {
        if (!byId.TryGetValue(id, out var found))
        {
            MissedIds.Add(id);
        }
        return found;
    }

    public IEnumerable<BudgetEntry> EntriesOf(string budget) => Find(BudgetSubjects.Budget(budget));

    public IEnumerable<BudgetEntry> EntriesOfView(string view) =>
        bySubject.TryGetValue(BudgetSubjects.Views, out var all)
            ? all.Where(entry => NameOf(entry) == view)
            : Find(BudgetSubjects.View(view));

    public IEnumerable<BudgetAdoption> AdoptedIn(string view) => Adoptions(BudgetSubjects.Adopted(view));

    public IEnumerable<BudgetAdoption> AdoptedAt(string view, string node) => Adoptions(BudgetSubjects.Place(view, node));

    private IEnumerable<BudgetAdoption> Adoptions(string subject) =>
        Find(subject).Select(entry => (BudgetAdoption)entry.Change!);

    private static string NameOf(BudgetEntry viewing) => ((BudgetViewing)viewing.Command).Declared.Name;

    private IReadOnlyList<BudgetEntry> Find(string subject)
    {
        if (bySubject.TryGetValue(subject, out var found))
        {
            return found;
        }
        MissedSubjects.Add(subject);
        return [];
    }
}
