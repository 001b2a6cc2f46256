using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A single specification bound to the columns of many clients.</summary>
/// <remarks>Immutable, so that several threads may run it.</remarks>
/// <typeparam name="TFacts">The facts whose features the specification asks.</typeparam>
public sealed class SpecificationColumnRun<TFacts>
{
    private readonly ColumnSet<TFacts> columns;
    private readonly ColumnProgram program;
    private readonly TruthRows truth;

    /// <summary>Binds a specification to columns. A feature that it asks and that has no column is unknown for every client.</summary>
    public SpecificationColumnRun(Specification<TFacts> specification, ColumnSet<TFacts> columns)
        : this(specification, columns, ColumnLanes.Best) { }

    internal SpecificationColumnRun(Specification<TFacts> specification, ColumnSet<TFacts> columns, ColumnLanes lanes)
    {
        Guard.Against.Null(specification);
        this.columns = Guard.Against.Null(columns);
        var (laidOut, features, _) = ProgramLayout<TFacts>.Of([], [specification]);
        program = columns.Bind(laidOut, features, lanes);
        truth = new(1, program);
    }

    /// <summary>How many clients there are.</summary>
    public int Length => columns.Length;

    /// <summary>How many words of 64 bits hold a bit for each client.</summary>
    public int Words => TruthRows.WordsFor(Length);

    /// <summary>
    /// The truth of the specification for every client. The bit of client <c>n</c> is bit <c>n % 64</c>, the lowest first, of word
    /// <c>n / 64</c>; where neither is set the truth is unknown. Bits behind the last client are zero.
    /// </summary>
    /// <param name="yes">Receives for whom it is known to be true: <see cref="Words"/> words.</param>
    /// <param name="no">Receives for whom it is known to be false: <see cref="Words"/> words.</param>
    /// <exception cref="ArgumentException">There is not room for exactly so many words.</exception>
    public void Evaluate(Span<ulong> yes, Span<ulong> no)
    {
        columns.RefuseUnlessWords(yes.Length, 1, nameof(yes));
        columns.RefuseUnlessWords(no.Length, 1, nameof(no));
        program.Run(Length, new Sink(truth, yes, no));
    }

    private readonly ref struct Sink(TruthRows truth, Span<ulong> yes, Span<ulong> no) : IBlockSink
    {
        private readonly Span<ulong> yes = yes;
        private readonly Span<ulong> no = no;

        public void Take(int first, int count, ref byte rows) => truth.Write(first, count, ref rows, yes, no);
    }
}
