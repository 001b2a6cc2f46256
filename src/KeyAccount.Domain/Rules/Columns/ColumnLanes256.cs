using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Registers of 256 bits, as many as give a word of bits.</summary>
internal readonly struct ColumnLanes256 : IColumnLanes
{
    private const int ClientsPerWord = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scan<T>(ref readonly T code, int ahead, ReadOnlySpan<ColumnLeaf<T>> leaves, ref byte rows)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ref var next = ref Unsafe.AsRef(in code);
        for (var word = 0; word < Block.WordsPerRow; word++)
        {
            if (ahead > 0)
            {
                Ahead.Fetch(in next, ahead, ClientsPerWord);
            }

            foreach (ref readonly var leaf in leaves)
            {
                // INVARIANT: the rows reach to that of every leaf, and a row has a bit for every client of a block.
                Unsafe.WriteUnaligned(
                    ref Unsafe.AddByteOffset(ref rows, leaf.Row + (word * sizeof(ulong))),
                    leaf.Shape == LeafShape.Within ? Within(ref next, in leaf) : AtLeast(ref next, leaf.Low)
                );
            }

            next = ref Unsafe.Add(ref next, ClientsPerWord);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AtLeast<T>(ref T code, T threshold)
        where T : unmanaged
    {
        var low = Vector256.Create(threshold);
        ulong bits = 0;
        for (var client = 0; client < ClientsPerWord; client += Vector256<T>.Count)
        {
            var codes = Vector256.LoadUnsafe(ref code, (nuint)client);
            bits |= (ulong)Vector256.GreaterThanOrEqual(codes, low).ExtractMostSignificantBits() << client;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Within<T>(ref T code, ref readonly ColumnLeaf<T> leaf)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var mask = Vector256.Create(leaf.Mask);
        var low = Vector256.Create(leaf.Low);
        var width = Vector256.Create(leaf.Width);
        ulong bits = 0;
        for (var client = 0; client < ClientsPerWord; client += Vector256<T>.Count)
        {
            var offset = (Vector256.LoadUnsafe(ref code, (nuint)client) & mask) - low;
            bits |= (ulong)Vector256.LessThanOrEqual(offset, width).ExtractMostSignificantBits() << client;
        }

        return bits;
    }
}
