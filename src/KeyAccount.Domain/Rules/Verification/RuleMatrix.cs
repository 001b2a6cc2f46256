using System.Numerics;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>One bit for each pair of rules.</summary>
internal sealed class RuleMatrix(int rules, bool isFull)
{
    private readonly ulong[] bits = Filled(new ulong[rules * Words(rules)], isFull);

    /// <summary>Adds a set of rules to the row of each of them.</summary>
    public void Join(ReadOnlySpan<int> set, ReadOnlySpan<ulong> setBits)
    {
        foreach (var rule in set)
        {
            var row = Row(rule);
            for (var word = 0; word < row.Length; word++)
            {
                row[word] |= setBits[word];
            }
        }
    }

    /// <summary>Leaves in the row of each rule of a set only what is in the set.</summary>
    public void Meet(ReadOnlySpan<int> set, ReadOnlySpan<ulong> setBits)
    {
        foreach (var rule in set)
        {
            var row = Row(rule);
            for (var word = 0; word < row.Length; word++)
            {
                row[word] &= setBits[word];
            }
        }
    }

    public bool Has(int rule, int other) => ((Row(rule)[other / 64] >> (other % 64)) & 1) != 0;

    /// <summary>The rules in a row, ascending.</summary>
    public List<int> RulesOf(int rule)
    {
        var found = new List<int>();
        var row = Row(rule);
        for (var word = 0; word < row.Length; word++)
        {
            for (var left = row[word]; left != 0; left &= left - 1)
            {
                var other = (64 * word) + BitOperations.TrailingZeroCount(left);
                if (other < rules)
                {
                    found.Add(other);
                }
            }
        }

        return found;
    }

    /// <summary>A set of rules as bits.</summary>
    public static void Fill(ReadOnlySpan<int> set, Span<ulong> setBits)
    {
        setBits.Clear();
        foreach (var rule in set)
        {
            setBits[rule / 64] |= 1UL << (rule % 64);
        }
    }

    public static int Words(int rules) => (rules + 63) / 64;

    private Span<ulong> Row(int rule) => bits.AsSpan(rule * Words(rules), Words(rules));

    private static ulong[] Filled(ulong[] bits, bool isFull)
    {
        Array.Fill(bits, isFull ? ulong.MaxValue : 0);
        return bits;
    }
}
