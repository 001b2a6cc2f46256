using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The truths of all rules for a block of clients, one bit for each client.</summary>
internal readonly ref struct BlockTruths(Span<ulong> planes)
{
    private readonly Span<ulong> planes = planes;

    /// <summary>The clients for which a rule is known to be true.</summary>
    public Vector512<ulong> Yes(int rule) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(planes), (nuint)(rule * Block.SlotWords));

    /// <summary>The clients for which a rule is known to be false.</summary>
    public Vector512<ulong> No(int rule) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(planes), (nuint)(rule * Block.SlotWords + Block.PlaneWords));

    /// <summary>The clients for which a rule is neither.</summary>
    public Vector512<ulong> Unknown(int rule) => ~(Yes(rule) | No(rule));
}
