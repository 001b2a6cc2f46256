using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Eight lanes in two registers of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Outside(ref readonly LeafTile tile, int slots, ref readonly long code)
    {
        ulong outside = 0;
        ref var next = ref Unsafe.AsRef(in tile);
        for (var slot = 0; slot < slots; slot += Eight.Count)
        {
            var lower = Vector256.Create(
                At(in code, next.Place[0]),
                At(in code, next.Place[1]),
                At(in code, next.Place[2]),
                At(in code, next.Place[3])
            );
            var upper = Vector256.Create(
                At(in code, next.Place[4]),
                At(in code, next.Place[5]),
                At(in code, next.Place[6]),
                At(in code, next.Place[7])
            );
            lower = (lower & next.Mask.Lower) - next.Low.Lower;
            upper = (upper & next.Mask.Upper) - next.Low.Upper;
            outside |=
                Bits(Vector256.GreaterThan(lower, next.Width.Lower), Vector256.GreaterThan(upper, next.Width.Upper)) << slot;
            next = ref Unsafe.Add(ref next, 1);
        }

        return outside;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(
        ref readonly GateMask mask,
        ref readonly GateWord word,
        ref readonly Planes planes,
        out ulong open,
        out ulong shut
    )
    {
        open = 0;
        shut = 0;
        ref var next = ref Unsafe.AsRef(in mask);
        for (var slot = 0; slot < word.Slots; slot += Eight.Count)
        {
            var (lackingLower, lackingUpper) = (Vector256<long>.Zero, Vector256<long>.Zero);
            var (contraryLower, contraryUpper) = (Vector256<long>.Zero, Vector256<long>.Zero);
            foreach (var source in word.Sources)
            {
                ref readonly var truths = ref Unsafe.Add(ref Unsafe.AsRef(in planes), source);
                var yes = Vector256.Create(truths.Yes).AsInt64();
                var no = Vector256.Create(truths.No).AsInt64();
                lackingLower |= Vector256.AndNot(next.These.Lower, yes) | Vector256.AndNot(next.NoneOf.Lower, no);
                lackingUpper |= Vector256.AndNot(next.These.Upper, yes) | Vector256.AndNot(next.NoneOf.Upper, no);
                contraryLower |= (next.These.Lower & no) | (next.NoneOf.Lower & yes);
                contraryUpper |= (next.These.Upper & no) | (next.NoneOf.Upper & yes);
                next = ref Unsafe.Add(ref next, 1);
            }

            var zero = Vector256<long>.Zero;
            open |= Bits(Vector256.Equals(lackingLower, zero), Vector256.Equals(lackingUpper, zero)) << slot;
            shut |= Bits(~Vector256.Equals(contraryLower, zero), ~Vector256.Equals(contraryUpper, zero)) << slot;
        }
    }

    // INVARIANT: a place lies within 0 to 15, and sixteen codes are there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long At(ref readonly long code, long place) => Unsafe.Add(ref Unsafe.AsRef(in code), (nint)place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<long> lower, Vector256<long> upper) =>
        lower.ExtractMostSignificantBits() | ((ulong)upper.ExtractMostSignificantBits() << (Eight.Count / 2));
}
