using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Eight lanes one after the other: for hardware without wide registers, where imitated ones were slower than this.</summary>
internal readonly struct LanesOneByOne : ILanes
{
    public static ulong Outside(ref readonly LeafTile tile, int slots, ref readonly long code)
    {
        ulong outside = 0;
        for (var slot = 0; slot < slots; slot++)
        {
            ref readonly var next = ref Unsafe.Add(ref Unsafe.AsRef(in tile), slot / Eight.Count);
            var lane = slot % Eight.Count;
            // INVARIANT: a place lies within 0 to 15, and sixteen codes are there.
            var found = Unsafe.Add(ref Unsafe.AsRef(in code), (nint)next.Place[lane]);
            outside |= unchecked((found & next.Mask[lane]) - next.Low[lane]) > next.Width[lane] ? 1UL << slot : 0;
        }

        return outside;
    }

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
        for (var slot = 0; slot < word.Slots; slot++)
        {
            ref var next = ref Unsafe.Add(ref Unsafe.AsRef(in mask), slot / Eight.Count * word.Sources.Length);
            ulong lacking = 0;
            ulong contrary = 0;
            foreach (var source in word.Sources)
            {
                ref readonly var truths = ref Unsafe.Add(ref Unsafe.AsRef(in planes), source);
                var these = unchecked((ulong)next.These[slot % Eight.Count]);
                var noneOf = unchecked((ulong)next.NoneOf[slot % Eight.Count]);
                lacking |= (these & ~truths.Yes) | (noneOf & ~truths.No);
                contrary |= (these & truths.No) | (noneOf & truths.Yes);
                next = ref Unsafe.Add(ref next, 1);
            }

            open |= lacking == 0 ? 1UL << slot : 0;
            shut |= contrary != 0 ? 1UL << slot : 0;
        }
    }
}
