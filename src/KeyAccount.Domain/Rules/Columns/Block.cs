using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>How many clients are looked at together: one row of bits for them fills a line of the cache and a register of 512 bits.</summary>
internal static class Block
{
    public const int Clients = 512;

    public const int WordsPerRow = Clients / 64;

    public const int BytesPerRow = Clients / 8;

    /// <summary>So many words of rows may lie on the stack: 64 KB.</summary>
    public const int WordsOnStack = 8 * 1024;

    /// <summary>How many words so many rows need, wherever the first line begins.</summary>
    public static int WordsFor(int rows) => (rows + 1) * WordsPerRow;

    /// <summary>The first word that begins a line of the cache. The memory must not move: it lies on the stack or is pinned.</summary>
    public static unsafe ref byte FirstRow(Span<ulong> words)
    {
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(words));
        var skipped = (nuint)(-(nint)address & (BytesPerRow - 1)) / sizeof(ulong);
        return ref Unsafe.As<ulong, byte>(ref words[(int)skipped]);
    }
}
