using System.Numerics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>One way to compare a block of codes. All ways give the same bits; the hardware decides which is quick.</summary>
internal interface IColumnLanes
{
    /// <summary>Compares a block of <see cref="Block.Clients"/> codes with some leaves.</summary>
    /// <param name="code">The first code.</param>
    /// <param name="ahead">How many codes further on it pays to fetch meanwhile; 0 for none.</param>
    /// <param name="leaves">The leaves, none of them constant; of one that is below, the contrary is told.</param>
    /// <param name="rows">The first row; a leaf's own row receives one bit for each client.</param>
    static abstract void Scan<T>(ref readonly T code, int ahead, ReadOnlySpan<ColumnLeaf<T>> leaves, ref byte rows)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;
}
