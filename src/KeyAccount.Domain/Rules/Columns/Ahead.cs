using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Asks for memory before it is needed, so that it is fetched while something else is computed.</summary>
internal static class Ahead
{
    /// <summary>How many blocks ahead of use it pays to ask.</summary>
    public const int Blocks = 2;

    private const int Line = 64;

    // The second level of the cache has room for what is ahead; the first holds what is at hand, and was the slower for more.

    /// <summary>Asks for the line of the cache in which the item so many further on lies.</summary>
    /// <remarks>An address that has moved meanwhile, or that lies behind the end, does no harm: it is only a hint.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T item, int distance)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            unchecked
            {
                Sse.Prefetch1((T*)Unsafe.AsPointer(ref Unsafe.AsRef(in item)) + distance);
            }
        }
    }

    /// <summary>Asks for all the lines in which eight registers from there on lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FetchEight<T>(ref readonly T item, int distance)
        where T : unmanaged
    {
        // Written out, because the compiler does not unroll it.
        var line = Line / Unsafe.SizeOf<T>();
        Fetch(in item, distance);
        Fetch(in item, distance + line);
        Fetch(in item, distance + (2 * line));
        Fetch(in item, distance + (3 * line));
        Fetch(in item, distance + (4 * line));
        Fetch(in item, distance + (5 * line));
        Fetch(in item, distance + (6 * line));
        Fetch(in item, distance + (7 * line));
    }

    /// <summary>Asks for all the lines in which so many items from there on lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch<T>(ref readonly T item, int distance, int items)
        where T : unmanaged
    {
        for (var further = 0; further < items; further += Line / Unsafe.SizeOf<T>())
        {
            Fetch(in item, distance + further);
        }
    }
}
