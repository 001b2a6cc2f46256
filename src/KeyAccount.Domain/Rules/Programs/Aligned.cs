using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// An unchanging list whose items begin where a line of the cache begins: a register of 512 bits fills a line, and reading one that
/// lies across two takes twice as long.
/// </summary>
internal readonly struct Aligned<TItem>
    where TItem : unmanaged
{
    private const int Line = 64;

    // INVARIANT: pinned, so that the place of the first line never changes.
    private readonly byte[] memory;
    private readonly int start;
    private readonly int count;

    public Aligned(ReadOnlySpan<TItem> items)
    {
        count = items.Length;
        memory = GC.AllocateArray<byte>((count * Unsafe.SizeOf<TItem>()) + Line, pinned: true);
        start = (int)(-(long)Address(memory) & (Line - 1));
        items.CopyTo(MemoryMarshal.Cast<byte, TItem>(memory.AsSpan(start))[..count]);
    }

    public ReadOnlySpan<TItem> Items => MemoryMarshal.Cast<byte, TItem>(memory.AsSpan(start))[..count];

    /// <summary>The first item, without looking whether there is one.</summary>
    public ref readonly TItem First =>
        ref Unsafe.As<byte, TItem>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start));

    private static unsafe nint Address(byte[] memory) =>
        (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
}
