namespace KeyAccount.Domain.Benchmarks;

/// <summary>
/// Random numbers by position: the number at a place is a function of seed and place alone (splitmix64), so that anyone can make
/// the same clients, in any order, in any language.
/// </summary>
internal readonly struct SplitMix(ulong seed)
{
    public ulong At(long place)
    {
        unchecked
        {
            var z = seed + (((ulong)place + 1) * 0x9E3779B97F4A7C15);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to the limit, the limit excluded: the upper half of a product, so nothing is rejected.</summary>
    public long Below(long limit, long place) => (long)Math.BigMul(At(place), (ulong)limit, out _);
}
