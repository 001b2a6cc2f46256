using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses;

/// <summary>Items in the order of their keys, so that the order in which they were given changes nothing.</summary>
internal static class Sorted
{
    /// <summary>The items by the ordinal order of their keys, each of which stands once.</summary>
    /// <param name="items">The items, in any order.</param>
    /// <param name="key">What each is told by.</param>
    /// <param name="word">What a key is called.</param>
    /// <param name="parameter">Who gave them.</param>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public static ImmutableArray<T> Once<T>(IEnumerable<T> items, Func<T, string> key, string word, string parameter)
        where T : class
    {
        ImmutableArray<T> sorted =
        [
            .. Guard
                .Against.Null(items, parameter)
                .OrderBy(item => key(Guard.Against.Null(item, parameter)), StringComparer.Ordinal),
        ];
        foreach (var (first, second) in sorted.Zip(sorted.Skip(1)))
        {
            if (key(first) == key(second))
            {
                throw Refusal.Invalid(parameter, $"The {word} '{key(first)}' stands twice.");
            }
        }
        return sorted;
    }
}
