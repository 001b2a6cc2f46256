namespace KeyAccount.Domain.Tool.Samples;

/// <summary>The public-domain generator SplitMix64: the same numbers on every machine, and no floating point on the way.</summary>
internal struct SplitMix64(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = state;

    /// <summary>An independent sequence for one item of a seeded whole, so that items don't disturb each other.</summary>
    public static SplitMix64 For(ulong seed, ulong item)
    {
        var mixed = new SplitMix64(unchecked(seed ^ (item * Step)));
        return new(mixed.NextBits());
    }

    public ulong NextBits() => unchecked(Mix(state += Step));

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>A whole number between the two, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the values, each as likely as its weight.</summary>
    public T Pick<T>(ReadOnlySpan<(T Value, int Weight)> choices)
    {
        var total = 0;
        foreach (var (_, weight) in choices)
        {
            total += weight;
        }

        var drawn = Below(total);
        foreach (var (value, weight) in choices)
        {
            drawn -= weight;
            if (drawn < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("The weights of the choices have no sum.");
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
