using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// The working memory of a run: rows with a bit for each client of a block. Slot after slot it holds <em>known true</em> and
/// <em>known false</em>, and then what else is needed.
/// </summary>
internal static class Rows
{
    /// <summary>The bytes from "known true" of a slot to "known false": the distances of the two differ in one bit.</summary>
    private const int Twin = Block.BytesPerRow;

    /// <summary>Where a slot is known to be true.</summary>
    public static nint Truth(int slot) => 2 * slot * Block.BytesPerRow;

    /// <summary>Where a slot is known to be false.</summary>
    public static nint Denial(int slot) => Truth(slot) + Twin;

    /// <summary>The contrary of a truth or a denial.</summary>
    public static nint TwinOf(nint row) => row ^ Twin;

    /// <summary>Where what is no slot stands.</summary>
    public static nint Other(int slots, int number) => ((2 * slots) + number) * Block.BytesPerRow;

    // INVARIANT: every row that is named was counted when the program was bound, and each run brings so many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Load(ref byte rows, nint row) =>
        Vector512.LoadUnsafe(ref Unsafe.AddByteOffset(ref rows, row)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<ulong> bits, ref byte rows, nint row) =>
        bits.AsByte().StoreUnsafe(ref Unsafe.AddByteOffset(ref rows, row));
}
