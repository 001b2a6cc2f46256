using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Up to 64 comparisons and known-questions, and the way from the features that are known to the slots that are.</summary>
internal readonly struct LeafWord
{
    private const int FeaturesPerDigit = 4;
    private const int Digits = 1 << FeaturesPerDigit;

    private readonly ulong[] slotsKnown;

    /// <summary>Makes a word.</summary>
    /// <param name="bank">The first of the sixteen codes that it may read.</param>
    /// <param name="tiles">How many tiles it has.</param>
    /// <param name="slotsOf">For each feature its slots in the word.</param>
    /// <param name="questions">The slots that only ask whether an answer is known.</param>
    public LeafWord(int bank, int tiles, ReadOnlySpan<ulong> slotsOf, ulong questions)
    {
        (Bank, Tiles, Slots, Questions) = (bank, tiles, tiles * Eight.Count, questions);
        slotsKnown = new ulong[(slotsOf.Length + FeaturesPerDigit - 1) / FeaturesPerDigit * Digits];
        for (var entry = 0; entry < slotsKnown.Length; entry++)
        {
            var first = entry / Digits * FeaturesPerDigit;
            for (var feature = first; feature < Math.Min(first + FeaturesPerDigit, slotsOf.Length); feature++)
            {
                slotsKnown[entry] |= ((entry >> (feature - first)) & 1) != 0 ? slotsOf[feature] : 0;
            }
        }
    }

    public int Bank { get; }

    public int Tiles { get; }

    public int Slots { get; }

    /// <summary>The comparison of such a slot always holds, but it is never unknown.</summary>
    public ulong Questions { get; }

    /// <summary>One bit for each slot whose feature is known: for each four features one look into a table of their sixteen cases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SlotsKnown(ulong known)
    {
        ulong slots = 0;
        unchecked
        {
            for (var digit = 0; digit < slotsKnown.Length; digit += Digits)
            {
                slots |= slotsKnown[digit + (int)(known % Digits)];
                known /= Digits;
            }
        }

        return slots;
    }
}
