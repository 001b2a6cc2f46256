using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Comparing;

/// <summary>How many moved from which state to which: the matrix of a comparison.</summary>
/// <typeparam name="TState">A class, tier, grade or outcome.</typeparam>
public sealed class Migration<TState>
    where TState : struct
{
    private readonly ImmutableDictionary<(TState Before, TState After), int> counts;

    private Migration(ImmutableArray<TState> states, ImmutableDictionary<(TState Before, TState After), int> counts) =>
        (States, this.counts) = (states, counts);

    /// <summary>The states that occur before or after, in the order of their values: the rows and columns.</summary>
    public ImmutableArray<TState> States { get; }

    /// <summary>How many there are in all.</summary>
    public int Total => counts.Values.Sum();

    /// <summary>How many have another state after than before.</summary>
    public int Moved => Total - States.Sum(state => this[state, state]);

    /// <summary>How many were in the one state before and are in the other after; 0 for states that do not occur.</summary>
    public int this[TState before, TState after] => counts.GetValueOrDefault((before, after));

    /// <summary>How many were in a state before.</summary>
    public int Before(TState state) => States.Sum(after => this[state, after]);

    /// <summary>How many are in a state after.</summary>
    public int After(TState state) => States.Sum(before => this[before, state]);

    /// <summary>Counts the moves.</summary>
    public static Migration<TState> Of(IEnumerable<(TState Before, TState After)> moves)
    {
        var counted = Guard
            .Against.Null(moves)
            .GroupBy(move => move)
            .ToImmutableDictionary(group => group.Key, group => group.Count());
        return new([.. counted.Keys.SelectMany(move => new[] { move.Before, move.After }).Distinct().Order()], counted);
    }
}
