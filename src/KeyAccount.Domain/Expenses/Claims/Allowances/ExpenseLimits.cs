using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>Limits as dated data; the more specific one replaces the others: category before place before season.</summary>
/// <remarks>
/// Of every category, place and day at most one limit holds: two that could hold with equal right contradict each other and are refused. No
/// limit, no cap: that world is closed.
/// </remarks>
public sealed class ExpenseLimits : IEquatable<ExpenseLimits>
{
    private readonly ILookup<string?, ExpenseLimit> byCategory;

    private ExpenseLimits(ImmutableArray<ExpenseLimit> all) =>
        (All, byCategory) = (all, all.ToLookup(limit => limit.Category, StringComparer.Ordinal));

    /// <summary>No limits.</summary>
    public static ExpenseLimits None { get; } = new([]);

    /// <summary>The limits in a stable order.</summary>
    public ImmutableArray<ExpenseLimit> All { get; }

    /// <summary>Some limits.</summary>
    /// <exception cref="ArgumentException">
    /// Two limits of the same category and place hold on the same day, both in a season or both outside one; a limit has no day; or amounts are
    /// in several currencies.
    /// </exception>
    public static ExpenseLimits Of(params IEnumerable<ExpenseLimit> limits)
    {
        ImmutableArray<ExpenseLimit> all =
        [
            .. Guard
                .Against.Null(limits)
                .Select(limit => Guard.Against.Null(limit))
                .OrderByDescending(limit => limit.Rank)
                .ThenBy(limit => limit.Category, StringComparer.Ordinal)
                .ThenBy(limit => limit.Place, StringComparer.Ordinal)
                .ThenBy(limit => limit.During.Start)
                .ThenBy(limit => limit.Season?.From),
        ];
        foreach (var limit in all)
        {
            if (limit.During.IsEmpty)
            {
                throw Refusal.Invalid(nameof(limits), $"The limit for {limit.Scope} holds on no day: {limit.During}.");
            }
            if (
                limit.Most.Currency != all[0].Most.Currency
                || (limit.ReceiptFree is { } free && free.Currency != all[0].Most.Currency)
            )
            {
                throw Refusal.Invalid(nameof(limits), $"The limit for {limit.Scope} is not in {all[0].Most.Currency}.");
            }
        }
        foreach (var scope in all.GroupBy(limit => (limit.Category, limit.Place, IsSeasonal: limit.Season is not null)))
        {
            Refuse([.. scope]);
        }
        return new(all);
    }

    /// <summary>Every limit that could be the one of an expense; one at most when the place is known, and any of them when it is not.</summary>
    internal ImmutableArray<ExpenseLimit> Possible(string category, string? place, LocalDate on)
    {
        var could = byCategory[category].Concat(byCategory[null]).Where(limit => limit.Could(category, place, on)).ToList();
        var certain = could
            .Where(limit => limit.Place is null || place is not null)
            .Select(limit => limit.Rank)
            .DefaultIfEmpty(-1)
            .Max();
        return [.. could.Where(limit => limit.Rank >= certain)];
    }

    internal string Canonical =>
        string.Join(
            '\n',
            All.Select(limit =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"limit {limit.Scope} {limit.During} {limit.Most} {(byte)limit.Above} {limit.ReceiptFree}"
                )
            )
        );

    /// <inheritdoc/>
    public bool Equals(ExpenseLimits? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpenseLimits);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Length;

    private static void Refuse(ImmutableArray<ExpenseLimit> scope)
    {
        for (var at = 0; at < scope.Length; at++)
        {
            for (var other = at + 1; other < scope.Length; other++)
            {
                if (
                    scope[at].During.Overlaps(scope[other].During)
                    && (scope[at].Season is not { } season || season.Overlaps(scope[other].Season!))
                )
                {
                    throw Refusal.Invalid(
                        nameof(scope),
                        $"Two limits contradict each other on the same day: {scope[at].Scope} {scope[at].During} and {scope[other].Scope} {scope[other].During}."
                    );
                }
            }
        }
    }
}
