using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// Writes a number for each client of a block: that of the first step that is met. The numbers are collected in planes, one for each
/// of their bits, with one operation for all clients, and become bytes at last.
/// </summary>
internal sealed class OutcomeWriter
{
    private const int MaximumPlanes = 8;

    private readonly StepRows[] steps;
    private readonly int planes;

    public OutcomeWriter(IEnumerable<OutcomeStep<byte>> steps, ColumnProgram program)
    {
        this.steps = [.. steps.Select(step => StepRows.Of(step, program))];
        planes = this.steps.Max(step => BitOperations.Log2(step.Number) + 1);
    }

    /// <summary>Writes the numbers of the clients of a block, one byte each, from its rows.</summary>
    [SkipLocalsInit]
    public void Write(ref byte rows, Span<byte> numbers)
    {
        Span<byte> collected = stackalloc byte[MaximumPlanes * Block.BytesPerRow];
        Collect(ref rows, ref collected[0]);
        if (numbers.Length == Block.Clients)
        {
            ByteSpread.Write(ref collected[0], planes, ref numbers[0]);
        }
        else
        {
            Span<byte> all = stackalloc byte[Block.Clients];
            ByteSpread.Write(ref collected[0], planes, ref all[0]);
            all[..numbers.Length].CopyTo(numbers);
        }
    }

    private void Collect(ref byte rows, ref byte plane)
    {
        for (var number = 0; number < planes; number++)
        {
            Rows.Store(Vector512<ulong>.Zero, ref plane, number * Block.BytesPerRow);
        }

        var rest = Vector512<ulong>.AllBitsSet;
        foreach (var step in steps)
        {
            var met = rest & step.Met(ref rows);
            rest = Vector512.AndNot(rest, met);
            for (uint bits = step.Number; bits != 0; bits &= bits - 1)
            {
                nint row = BitOperations.TrailingZeroCount(bits) * Block.BytesPerRow;
                Rows.Store(Rows.Load(ref plane, row) | met, ref plane, row);
            }
        }
    }
}
