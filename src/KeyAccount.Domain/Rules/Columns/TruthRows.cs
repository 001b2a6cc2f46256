using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Whether any of some rules holds, as bits for a block of clients.</summary>
internal readonly struct TruthRows
{
    private const int ClientsPerWord = 64;

    private readonly nint[] rules;

    /// <summary>Any of the rules whose bits are set.</summary>
    public TruthRows(ulong bits, ColumnProgram program) =>
        rules = [
            .. Enumerable
                .Range(0, 64)
                .Where(rule => ((bits >> rule) & 1) != 0)
                .Select(rule => Rows.Truth(program.SlotOf(rule))),
        ];

    /// <summary>How many words hold a bit for each of so many clients.</summary>
    public static int WordsFor(int clients) => (int)(((long)clients + ClientsPerWord - 1) / ClientsPerWord);

    /// <summary>Writes the bits of a block; the bits behind the last client are zero.</summary>
    /// <param name="first">The first client.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="rows">The first row.</param>
    /// <param name="yes">Receives at the block's place whether a rule is known to be true.</param>
    /// <param name="no">Receives at the block's place whether all are known to be false.</param>
    public void Write(int first, int count, ref byte rows, Span<ulong> yes, Span<ulong> no)
    {
        var any = Vector512<ulong>.Zero;
        var none = Vector512<ulong>.AllBitsSet;
        foreach (var rule in rules)
        {
            any |= Rows.Load(ref rows, rule);
            none &= Rows.Load(ref rows, Rows.TwinOf(rule));
        }

        Put(any, first, count, yes);
        Put(none, first, count, no);
    }

    private static void Put(Vector512<ulong> bits, int first, int count, Span<ulong> words)
    {
        var own = words.Slice(first / ClientsPerWord, WordsFor(count));
        Span<ulong> all = stackalloc ulong[Block.WordsPerRow];
        bits.CopyTo(all);
        all[..own.Length].CopyTo(own);
        if (count % ClientsPerWord != 0)
        {
            own[^1] &= ulong.MaxValue >> (ClientsPerWord - (count % ClientsPerWord));
        }
    }
}
