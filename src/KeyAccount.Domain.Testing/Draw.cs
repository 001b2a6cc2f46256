using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Domain.Testing;

/// <summary>A stream of pseudo-random numbers from one seed (SplitMix64): the same seed draws the same on every machine and version.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A generator of whatever is drawn; FsCheck supplies the seed, so its replay replays the draw.</summary>
    public static Gen<T> From<T>(Func<Draw, T> draw) =>
        Gen.Choose(0, int.MaxValue - 1)
            .Two()
            .Select(seeds => draw(new Draw(((ulong)(uint)seeds.Item1 << 32) | (uint)seeds.Item2)));

    public ulong Next()
    {
        unchecked
        {
            var mixed = state += 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from low to high, both included.</summary>
    public long Between(long low, long high) =>
        unchecked((long)((ulong)low + (Next() % ((ulong)high - (ulong)low + 1 is var width and not 0 ? width : 1))));

    /// <summary>True in so many of a hundred draws.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> from) => from[Below(from.Count)];

    public ImmutableArray<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var index = shuffled.Length - 1; index > 0; index--)
        {
            var other = Below(index + 1);
            (shuffled[index], shuffled[other]) = (shuffled[other], shuffled[index]);
        }

        return [.. shuffled];
    }

    /// <summary>At least one of the items, in their order.</summary>
    public ImmutableArray<T> Some<T>(IReadOnlyList<T> items)
    {
        var some = items.Where(_ => Chance(50)).ToImmutableArray();
        return some.IsEmpty ? [Pick(items)] : some;
    }
}
