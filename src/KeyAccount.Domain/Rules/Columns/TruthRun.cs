using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A statement prepared for columns: its truth for all clients of a set, as two bitmaps.</summary>
/// <remarks>A run can be used again and by several threads at a time; a pass allocates nothing.</remarks>
/// <typeparam name="TFacts">The facts whose questions the columns answer.</typeparam>
public sealed class TruthRun<TFacts>
{
    private readonly ProgramRunner single;
    private readonly ColumnProgram program;

    internal TruthRun(Specification<TFacts> specification, ColumnSet<TFacts> columns)
    {
        Length = columns.Length;
        (var laidOut, var features, _) = ProgramLayout<TFacts>.Of([], [specification]);
        single = ProgramRunner.Best(laidOut);
        program = ColumnProgram.Of(laidOut, features, columns);
    }

    /// <summary>How many clients are asked.</summary>
    public int Length { get; }

    /// <summary>How many words of 64 bits a bitmap needs.</summary>
    public int Words => (Length + 63) / 64;

    /// <summary>Asks every client.</summary>
    /// <param name="yes">Receives one bit for each client for whom the statement is known to be true, the first at the lowest bit.</param>
    /// <param name="no">Receives one bit for each client for whom it is known to be false; who is in neither is unknown.</param>
    /// <exception cref="ArgumentException">A bitmap has not exactly <see cref="Words"/> words.</exception>
    [SkipLocalsInit]
    public void Evaluate(Span<ulong> yes, Span<ulong> no)
    {
        if (yes.Length != Words || no.Length != Words)
        {
            throw new ArgumentException(
                $"{Words} words are needed for {Length} clients.",
                yes.Length != Words ? nameof(yes) : nameof(no)
            );
        }

        var whole = Length / Block.Rows * Block.Rows;
        if (whole > 0)
        {
            EvaluateBlocks(whole, yes, no);
        }

        yes[(whole / 64)..].Clear();
        no[(whole / 64)..].Clear();
        Span<long> codes = stackalloc long[FeatureCheck.MaximumCount];
        for (var row = whole; row < Length; row++)
        {
            var known = program.Read(row, codes);
            single.Run(codes, known, out var isTrue, out var isFalse);
            yes[row / 64] |= isTrue << (row % 64);
            no[row / 64] |= isFalse << (row % 64);
        }
    }

    private void EvaluateBlocks(int rows, Span<ulong> yes, Span<ulong> no)
    {
        if (program.Words <= Block.WordsOnStack)
        {
            EvaluateBlocks(rows, yes, no, stackalloc ulong[program.Words]);
            return;
        }

        var rented = ArrayPool<ulong>.Shared.Rent(program.Words);
        EvaluateBlocks(rows, yes, no, rented.AsSpan(0, program.Words));
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private void EvaluateBlocks(int rows, Span<ulong> yes, Span<ulong> no, Span<ulong> planes)
    {
        planes.Clear();
        for (var row = 0; row < rows; row += Block.Rows)
        {
            var truths = program.Run(row, planes);
            Vector512.CopyTo(truths.Yes(0), yes[(row / 64)..]);
            Vector512.CopyTo(truths.No(0), no[(row / 64)..]);
        }
    }
}
