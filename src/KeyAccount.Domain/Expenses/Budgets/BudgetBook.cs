using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// Budgets in memory: views, versions, transfers, supplements and what was carried over. Nothing is ever taken out; every command gives a new
/// book, which shares all that did not change.
/// </summary>
/// <remarks>A command or a reading costs O(entries of the budgets that it touches).</remarks>
public sealed class BudgetBook : IBudgetBookView
{
    private readonly ImmutableSortedDictionary<string, BudgetEntry> byId;
    private readonly ImmutableSortedDictionary<string, ImmutableList<BudgetEntry>> byBudget;
    private readonly ImmutableSortedDictionary<string, ImmutableList<BudgetEntry>> byView;
    private readonly ImmutableSortedDictionary<string, ImmutableList<BudgetAdoption>> adopted;

    private BudgetBook(
        ImmutableList<BudgetEntry> entries,
        ImmutableSortedDictionary<string, BudgetEntry> byId,
        ImmutableSortedDictionary<string, ImmutableList<BudgetEntry>> byBudget,
        ImmutableSortedDictionary<string, ImmutableList<BudgetEntry>> byView,
        ImmutableSortedDictionary<string, ImmutableList<BudgetAdoption>> adopted
    ) => (Entries, this.byId, this.byBudget, this.byView, this.adopted) = (entries, byId, byBudget, byView, adopted);

    /// <summary>A book without budgets.</summary>
    public static BudgetBook Empty { get; } =
        new(
            [],
            None<BudgetEntry>(),
            None<ImmutableList<BudgetEntry>>(),
            None<ImmutableList<BudgetEntry>>(),
            None<ImmutableList<BudgetAdoption>>()
        );

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<BudgetEntry> Entries { get; }

    /// <summary>The ids of the budgets about which anything is recorded, proposed ones too, in ordinal order.</summary>
    public IEnumerable<string> Budgets => byBudget.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Views => byView.Keys;

    /// <summary>Carries a command out, or says why not.</summary>
    /// <inheritdoc cref="BudgetRules.Decide" path="/param[@name!='view']|/exception"/>
    public BudgetStep Apply(BudgetCommand command, Instant at, BudgetAuthority authority, IApprovalView approvals)
    {
        var answer = BudgetRules.Decide(command, at, authority, approvals, this);
        if (!answer.Appends)
        {
            return new(this, answer);
        }
        answer = answer.Numbered(NextSequence);
        return new(Append(answer.Entry!), answer);
    }

    /// <summary>A view as it was declared by what was known at an instant, itself included; null when it never was.</summary>
    public BudgetView? ViewAt(string view, Instant knownAt) => BudgetView.Of(this, view, knownAt);

    /// <summary>A budget by what was known at an instant, itself included; null when there was none.</summary>
    public BudgetReading? BudgetAt(string budget, Instant knownAt) => BudgetReading.Of(this, budget, knownAt);

    /// <summary>A budget after each change, the oldest first: every version, transfer, supplement and carry-over. Empty for an unknown one.</summary>
    public IEnumerable<BudgetReading> HistoryOf(string budget) =>
        BudgetHistory.Of(this, Guard.Against.Null(budget), null).Readings();

    /// <inheritdoc/>
    public BudgetEntry? EntryOf(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public IEnumerable<BudgetEntry> EntriesOf(string budget) => byBudget.GetValueOrDefault(Guard.Against.Null(budget), []);

    /// <inheritdoc/>
    public IEnumerable<BudgetEntry> EntriesOfView(string view) => byView.GetValueOrDefault(Guard.Against.Null(view), []);

    /// <inheritdoc/>
    public IEnumerable<BudgetAdoption> AdoptedIn(string view) =>
        adopted
            .Where(one => one.Key.StartsWith($"{Guard.Against.Null(view)}/", StringComparison.Ordinal))
            .SelectMany(one => one.Value);

    /// <inheritdoc/>
    public IEnumerable<BudgetAdoption> AdoptedAt(string view, string node) =>
        adopted.GetValueOrDefault($"{Guard.Against.Null(view)}/{Guard.Against.Null(node)}", []);

    /// <summary>The book that a list of entries makes, as a store returns them.</summary>
    /// <exception cref="ArgumentException">
    /// The sequence does not rise, an id is recorded twice, the time of a budget runs backwards, or something other is enacted than was proposed.
    /// </exception>
    public static BudgetBook Replay(IEnumerable<BudgetEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty, (book, entry) => book.Append(entry));

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    private static ImmutableSortedDictionary<string, T> None<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    private BudgetBook Append(BudgetEntry entry)
    {
        if (entry.Sequence < NextSequence || byId.ContainsKey(entry.Command.Id) || !Follows(entry))
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry {entry.Sequence} '{entry.Command.Id}' does not follow from those before it."
            );
        }
        return new(
            Entries.Add(entry),
            byId.Add(entry.Command.Id, entry),
            entry.Budgets.Aggregate(byBudget, (all, budget) => With(all, budget, entry)),
            entry.Command is BudgetViewing { Declared.Name: var view } ? With(byView, view, entry) : byView,
            entry is { Refusal: null, Command: BudgetEnactment, Change: BudgetAdoption adoption }
                ? With(adopted, $"{adoption.View}/{adoption.Node}", adoption)
                : adopted
        );
    }

    private static ImmutableSortedDictionary<string, ImmutableList<T>> With<T>(
        ImmutableSortedDictionary<string, ImmutableList<T>> all,
        string key,
        T one
    ) => all.SetItem(key, all.GetValueOrDefault(key, []).Add(one));

    private bool Follows(BudgetEntry entry) =>
        entry.Budgets.All(budget => byBudget.GetValueOrDefault(budget, []) is not [.., var last] || last.At <= entry.At)
        && (entry.CarryOver is not null) == (entry is { Refusal: null, Command: BudgetCarryOver })
        && entry.Change
            == (
                entry.Refusal is not null
                    ? null
                    : entry.Command switch
                    {
                        BudgetProposal one => one.Change,
                        BudgetWithdrawal one => Proposed(one.Proposal),
                        BudgetEnactment one => Proposed(one.Proposal),
                        _ => null,
                    }
            );

    private BudgetChange? Proposed(string proposal) => (EntryOf(proposal)?.Command as BudgetProposal)?.Change;
}
