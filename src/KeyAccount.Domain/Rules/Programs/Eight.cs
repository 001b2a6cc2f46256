using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Eight words side by side: what one register of 512 bits, two of 256 bits, or eight turns of a loop hold.</summary>
[InlineArray(Count)]
internal struct Eight
{
    public const int Count = 8;

    private long first;

    public readonly Vector512<long> All => Vector512.LoadUnsafe(in first);

    public readonly Vector256<long> Lower => Vector256.LoadUnsafe(in first);

    public readonly Vector256<long> Upper => Vector256.LoadUnsafe(in first, Count / 2);
}
