using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A collecting table bound to the columns of many clients.</summary>
/// <remarks>Immutable, so that several threads may run it.</remarks>
/// <typeparam name="TFacts">The facts whose features the table asks.</typeparam>
/// <typeparam name="TOutcome">What is collected.</typeparam>
public sealed class CollectingColumnRun<TFacts, TOutcome>
    where TOutcome : struct
{
    private readonly ColumnSet<TFacts> columns;
    private readonly ColumnProgram program;
    private readonly TruthRows[] truths;

    /// <summary>Binds a table to columns. A feature that it asks and that has no column is unknown for every client.</summary>
    public CollectingColumnRun(CollectingTable<TFacts, TOutcome> table, ColumnSet<TFacts> columns)
        : this(table, columns, ColumnLanes.Best) { }

    internal CollectingColumnRun(CollectingTable<TFacts, TOutcome> table, ColumnSet<TFacts> columns, ColumnLanes lanes)
    {
        Guard.Against.Null(table);
        this.columns = Guard.Against.Null(columns);
        program = columns.Bind(table.Program, table.FeatureList, lanes);
        Outcomes = [.. table.OutcomeRules.Select(outcome => outcome.Outcome)];
        truths = [.. table.OutcomeRules.Select(outcome => new TruthRows(outcome.Rules, program))];
    }

    /// <summary>How many clients there are.</summary>
    public int Length => columns.Length;

    /// <summary>The outcomes in the order in which the table first names them, which is that of the results.</summary>
    public ImmutableArray<TOutcome> Outcomes { get; }

    /// <summary>How many words of 64 bits hold a bit for each client.</summary>
    public int WordsPerOutcome => TruthRows.WordsFor(Length);

    /// <summary>
    /// Whether each outcome is met for every client, outcome after outcome. The bit of client <c>n</c> is bit <c>n % 64</c>, the lowest
    /// first, of the outcome's word <c>n / 64</c>; where neither is set the outcome is undetermined. Bits behind the last client are
    /// zero.
    /// </summary>
    /// <param name="met">Receives for whom it is met: <see cref="WordsPerOutcome"/> words for each outcome.</param>
    /// <param name="notMet">Receives for whom it is not met: as many.</param>
    /// <exception cref="ArgumentException">There is not room for exactly so many words.</exception>
    public void Collect(Span<ulong> met, Span<ulong> notMet)
    {
        columns.RefuseUnlessWords(met.Length, Outcomes.Length, nameof(met));
        columns.RefuseUnlessWords(notMet.Length, Outcomes.Length, nameof(notMet));
        program.Run(Length, new Sink(truths, WordsPerOutcome, met, notMet));
    }

    private readonly ref struct Sink(TruthRows[] truths, int words, Span<ulong> met, Span<ulong> notMet) : IBlockSink
    {
        private readonly Span<ulong> met = met;
        private readonly Span<ulong> notMet = notMet;

        public void Take(int first, int count, ref byte rows)
        {
            for (var outcome = 0; outcome < truths.Length; outcome++)
            {
                var place = outcome * words;
                truths[outcome].Write(first, count, ref rows, met.Slice(place, words), notMet.Slice(place, words));
            }
        }
    }
}
