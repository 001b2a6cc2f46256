using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Registers of 512 bits, eight of them at a time: each code is loaded once for all leaves.</summary>
internal readonly struct ColumnLanes512 : IColumnLanes
{
    private const int Registers = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scan<T>(ref readonly T code, int ahead, ReadOnlySpan<ColumnLeaf<T>> leaves, ref byte rows)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ref var next = ref Unsafe.AsRef(in code);
        for (var client = 0; client < Block.Clients; client += Registers * Vector512<T>.Count)
        {
            if (ahead > 0)
            {
                Ahead.FetchEight(in next, ahead);
            }

            var v0 = At(ref next, 0);
            var v1 = At(ref next, 1);
            var v2 = At(ref next, 2);
            var v3 = At(ref next, 3);
            var v4 = At(ref next, 4);
            var v5 = At(ref next, 5);
            var v6 = At(ref next, 6);
            var v7 = At(ref next, 7);
            foreach (ref readonly var leaf in leaves)
            {
                // INVARIANT: the rows reach to that of every leaf, and a row has a bit for every client of a block.
                ref var bits = ref Unsafe.AddByteOffset(ref rows, leaf.Row + (client / 8));
                var low = Vector512.Create(leaf.Low);
                if (leaf.Shape != LeafShape.Within)
                {
                    Put<T>(ref bits, 0, Vector512.GreaterThanOrEqual(v0, low));
                    Put<T>(ref bits, 1, Vector512.GreaterThanOrEqual(v1, low));
                    Put<T>(ref bits, 2, Vector512.GreaterThanOrEqual(v2, low));
                    Put<T>(ref bits, 3, Vector512.GreaterThanOrEqual(v3, low));
                    Put<T>(ref bits, 4, Vector512.GreaterThanOrEqual(v4, low));
                    Put<T>(ref bits, 5, Vector512.GreaterThanOrEqual(v5, low));
                    Put<T>(ref bits, 6, Vector512.GreaterThanOrEqual(v6, low));
                    Put<T>(ref bits, 7, Vector512.GreaterThanOrEqual(v7, low));
                }
                else
                {
                    var mask = Vector512.Create(leaf.Mask);
                    var width = Vector512.Create(leaf.Width);
                    Put<T>(ref bits, 0, Vector512.LessThanOrEqual((v0 & mask) - low, width));
                    Put<T>(ref bits, 1, Vector512.LessThanOrEqual((v1 & mask) - low, width));
                    Put<T>(ref bits, 2, Vector512.LessThanOrEqual((v2 & mask) - low, width));
                    Put<T>(ref bits, 3, Vector512.LessThanOrEqual((v3 & mask) - low, width));
                    Put<T>(ref bits, 4, Vector512.LessThanOrEqual((v4 & mask) - low, width));
                    Put<T>(ref bits, 5, Vector512.LessThanOrEqual((v5 & mask) - low, width));
                    Put<T>(ref bits, 6, Vector512.LessThanOrEqual((v6 & mask) - low, width));
                    Put<T>(ref bits, 7, Vector512.LessThanOrEqual((v7 & mask) - low, width));
                }
            }

            next = ref Unsafe.Add(ref next, Registers * Vector512<T>.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> At<T>(ref T code, int register)
        where T : unmanaged => Vector512.LoadUnsafe(ref code, (nuint)(register * Vector512<T>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<T>(ref byte row, int register, Vector512<T> holds)
        where T : unmanaged
    {
        ref var bits = ref Unsafe.Add(ref row, register * Vector512<T>.Count / 8);
        var mask = holds.ExtractMostSignificantBits();
        unchecked
        {
            switch (Unsafe.SizeOf<T>())
            {
                case sizeof(byte):
                    Unsafe.WriteUnaligned(ref bits, mask);
                    break;
                case sizeof(short):
                    Unsafe.WriteUnaligned(ref bits, (uint)mask);
                    break;
                case sizeof(int):
                    Unsafe.WriteUnaligned(ref bits, (ushort)mask);
                    break;
                default:
                    bits = (byte)mask;
                    break;
            }
        }
    }
}
