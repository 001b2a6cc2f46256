using System.Numerics;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>One code after the other: for hardware without wide registers.</summary>
internal readonly struct ColumnLanesOneByOne : IColumnLanes
{
    private const int ClientsPerWord = 64;

    public static void Scan<T>(ref readonly T code, int ahead, ReadOnlySpan<ColumnLeaf<T>> leaves, ref byte rows)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        foreach (ref readonly var leaf in leaves)
        {
            for (var word = 0; word < Block.WordsPerRow; word++)
            {
                ref var first = ref Unsafe.Add(ref Unsafe.AsRef(in code), word * ClientsPerWord);
                // INVARIANT: the rows reach to that of every leaf, and a row has a bit for every client of a block.
                Unsafe.WriteUnaligned(
                    ref Unsafe.AddByteOffset(ref rows, leaf.Row + (word * sizeof(ulong))),
                    leaf.Shape == LeafShape.Within ? Within(ref first, leaf) : AtLeast(ref first, leaf.Low)
                );
            }
        }
    }

    private static ulong AtLeast<T>(ref T code, T threshold)
        where T : unmanaged, IBinaryInteger<T>
    {
        ulong bits = 0;
        for (var client = 0; client < ClientsPerWord; client++)
        {
            bits |= (Unsafe.Add(ref code, client) >= threshold ? 1UL : 0) << client;
        }

        return bits;
    }

    private static ulong Within<T>(ref T code, ColumnLeaf<T> leaf)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ulong bits = 0;
        for (var client = 0; client < ClientsPerWord; client++)
        {
            var offset = unchecked((Unsafe.Add(ref code, client) & leaf.Mask) - leaf.Low);
            bits |= (offset <= leaf.Width ? 1UL : 0) << client;
        }

        return bits;
    }
}
