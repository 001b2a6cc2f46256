using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The outcomes of a block of clients as planes of bits: the n-th plane has the n-th bit of each client's number.</summary>
/// <param name="planes">Room for <see cref="Count"/> planes.</param>
/// <param name="numbers">The number that is written for each place.</param>
internal readonly ref struct OutcomePlanes(Span<Vector512<ulong>> planes, ReadOnlySpan<byte> numbers)
{
    /// <summary>The bits of a number.</summary>
    public const int Count = 8;

    private readonly Span<Vector512<ulong>> planes = planes;
    private readonly ReadOnlySpan<byte> numbers = numbers;

    /// <summary>Begins a block.</summary>
    public void Clear() => planes.Clear();

    /// <summary>Gives some clients the outcome of a place. A client is given one outcome only.</summary>
    public void Assign(Vector512<ulong> clients, int place)
    {
        int number = numbers[place];
        for (var bit = 0; (number >> bit) != 0; bit++)
        {
            if (((number >> bit) & 1) != 0)
            {
                planes[bit] |= clients;
            }
        }
    }

    /// <summary>Writes one number for each client.</summary>
    /// <param name="destination">Room for a block of numbers.</param>
    /// <param name="bits">How many planes can have any bit set.</param>
    public void Write(Span<byte> destination, int bits)
    {
        var words = MemoryMarshal.Cast<Vector512<ulong>, ulong>(planes);
        for (var word = 0; word < Block.PlaneWords; word++)
        {
            var numbers = Vector512<byte>.Zero;
            for (var bit = 0; bit < bits; bit++)
            {
                numbers |= Spread(words[bit * Block.PlaneWords + word]) & Vector512.Create((byte)(1 << bit));
            }

            numbers.CopyTo(destination[(word * 64)..]);
        }
    }

    /// <summary>A byte of ones for each bit that is set: every byte looks at the part of the word that holds its bit.</summary>
    private static Vector512<byte> Spread(ulong word)
    {
        var parts = Vector512.Shuffle(
            Vector512.Create(word).AsByte(),
            Vector512.Create(
                Vector256.Create(
                    (byte)0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    1,
                    1,
                    1,
                    1,
                    1,
                    1,
                    1,
                    1,
                    18,
                    18,
                    18,
                    18,
                    18,
                    18,
                    18,
                    18,
                    19,
                    19,
                    19,
                    19,
                    19,
                    19,
                    19,
                    19
                ),
                Vector256.Create(
                    (byte)36,
                    36,
                    36,
                    36,
                    36,
                    36,
                    36,
                    36,
                    37,
                    37,
                    37,
                    37,
                    37,
                    37,
                    37,
                    37,
                    54,
                    54,
                    54,
                    54,
                    54,
                    54,
                    54,
                    54,
                    55,
                    55,
                    55,
                    55,
                    55,
                    55,
                    55,
                    55
                )
            )
        );
        var own = Vector512.Create(0x8040_2010_0804_0201UL).AsByte();
        return Vector512.Equals(parts & own, own);
    }
}
