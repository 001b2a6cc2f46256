using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Makes bytes of planes of bits: bit <c>b</c> of the byte of a client is its bit in plane <c>b</c>.</summary>
internal static class ByteSpread
{
    private const int BitsPerByte = 8;

    /// <summary>For each byte the eight bytes 0 or 1 that its bits stand for, the lowest first.</summary>
    private static readonly ulong[] BytesOf = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(BytesFor)];

    /// <summary>Makes the bytes of a block.</summary>
    /// <param name="plane">The first plane: a row. The others follow, row after row.</param>
    /// <param name="planes">How many planes there are, at most eight.</param>
    /// <param name="bytes">Receives a byte for each client of a block.</param>
    public static void Write(ref byte plane, int planes, ref byte bytes)
    {
        if (Avx512BW.IsSupported)
        {
            WriteWide(ref plane, planes, ref bytes);
        }
        else
        {
            WriteEights(ref plane, planes, ref bytes);
        }
    }

    /// <summary>64 clients at a time.</summary>
    internal static void WriteWide(ref byte plane, int planes, ref byte bytes)
    {
        // In each quarter of the register, eight times the one byte of the plane and eight times the next.
        var places = Vector512
            .Create(
                0x0000000000000000UL,
                0x0101010101010101UL,
                0x0202020202020202UL,
                0x0303030303030303UL,
                0x0404040404040404UL,
                0x0505050505050505UL,
                0x0606060606060606UL,
                0x0707070707070707UL
            )
            .AsByte();
        var bits = Vector512.Create(0x8040201008040201UL).AsByte();
        for (var word = 0; word < Block.WordsPerRow; word++)
        {
            var numbers = Vector512<byte>.Zero;
            for (var number = 0; number < planes; number++)
            {
                var some = Unsafe.ReadUnaligned<ulong>(
                    ref Unsafe.Add(ref plane, (number * Block.BytesPerRow) + (word * sizeof(ulong)))
                );
                var spread = Avx512BW.Shuffle(Vector512.Create(some).AsByte(), places);
                numbers |= Vector512.Equals(spread & bits, bits) & Vector512.Create((byte)(1 << number));
            }

            numbers.StoreUnsafe(ref bytes, (nuint)(word * Vector512<byte>.Count));
        }
    }

    /// <summary>Eight clients at a time, by a look into a table for each plane.</summary>
    internal static void WriteEights(ref byte plane, int planes, ref byte bytes)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(BytesOf);
        for (var eight = 0; eight < Block.BytesPerRow; eight++)
        {
            ulong numbers = 0;
            for (var number = 0; number < planes; number++)
            {
                // INVARIANT: the table has a place for every byte.
                numbers |= Unsafe.Add(ref table, Unsafe.Add(ref plane, (number * Block.BytesPerRow) + eight)) << number;
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref bytes, eight * BitsPerByte), numbers);
        }
    }

    private static ulong BytesFor(int bits) =>
        Enumerable
            .Range(0, BitsPerByte)
            .Aggregate(0UL, (bytes, bit) => bytes | ((((ulong)bits >> bit) & 1) << (BitsPerByte * bit)));
}
