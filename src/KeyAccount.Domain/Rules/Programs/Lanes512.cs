using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Eight lanes in one register of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes
{
    public static bool IsSupported => Avx512F.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Outside(ref readonly LeafTile tile, int slots, ref readonly long code)
    {
        var lower = Vector512.LoadUnsafe(in code);
        var upper = Vector512.LoadUnsafe(in code, Eight.Count);
        ulong outside = 0;
        ref var next = ref Unsafe.AsRef(in tile);
        for (var slot = 0; slot < slots; slot += Eight.Count)
        {
            var offset = (Avx512F.PermuteVar8x64x2(lower, next.Place.All, upper) & next.Mask.All) - next.Low.All;
            outside |= Vector512.GreaterThan(offset, next.Width.All).ExtractMostSignificantBits() << slot;
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
        var sources = word.Sources;
        ref var next = ref Unsafe.AsRef(in mask);
        ref readonly var first = ref Unsafe.Add(ref Unsafe.AsRef(in planes), sources[0]);
        var yes = Vector512.Create(first.Yes).AsInt64();
        var no = Vector512.Create(first.No).AsInt64();
        for (var slot = 0; slot < word.Slots; slot += Eight.Count)
        {
            var lacking = Vector512.AndNot(next.These.All, yes) | Vector512.AndNot(next.NoneOf.All, no);
            var contrary = (next.These.All & no) | (next.NoneOf.All & yes);
            next = ref Unsafe.Add(ref next, 1);
            foreach (var source in sources[1..])
            {
                ref readonly var more = ref Unsafe.Add(ref Unsafe.AsRef(in planes), source);
                var moreYes = Vector512.Create(more.Yes).AsInt64();
                var moreNo = Vector512.Create(more.No).AsInt64();
                lacking |= Vector512.AndNot(next.These.All, moreYes) | Vector512.AndNot(next.NoneOf.All, moreNo);
                contrary |= (next.These.All & moreNo) | (next.NoneOf.All & moreYes);
                next = ref Unsafe.Add(ref next, 1);
            }

            open |= Vector512.Equals(lacking, Vector512<long>.Zero).ExtractMostSignificantBits() << slot;
            shut |= (~Vector512.Equals(contrary, Vector512<long>.Zero)).ExtractMostSignificantBits() << slot;
        }
    }
}
