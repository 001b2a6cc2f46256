using System.Numerics;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Compares one column with all that is asked of it, block by block.</summary>
internal abstract class ColumnScan
{
    /// <summary>Fills the rows for a block of clients, of which the last may be shorter.</summary>
    public abstract void Run(int first, int count, ref byte rows);
}

/// <inheritdoc/>
internal sealed class ColumnScan<T, TLanes> : ColumnScan
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TLanes : struct, IColumnLanes
{
    private readonly ReadOnlyMemory<T> codes;
    private readonly ColumnLeaf<T>[] leaves;

    public ColumnScan(ReadOnlyMemory<T> codes, IEnumerable<ColumnLeaf<T>> leaves) =>
        (this.codes, this.leaves) = (codes, [.. leaves.OrderBy(leaf => leaf.Shape)]);

    [SkipLocalsInit]
    public override void Run(int first, int count, ref byte rows)
    {
        var block = codes.Span.Slice(first, count);
        if (count == Block.Clients)
        {
            TLanes.Scan(in block[0], Ahead.Blocks * Block.Clients, leaves, ref rows);
        }
        else
        {
            Span<T> filled = stackalloc T[Block.Clients];
            block.CopyTo(filled);
            filled[count..].Clear();
            TLanes.Scan(in filled[0], 0, leaves, ref rows);
        }
    }
}
