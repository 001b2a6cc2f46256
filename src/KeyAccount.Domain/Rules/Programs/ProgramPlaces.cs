using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Gives every slot of a program its place in a word: tiles of eight, 64 slots to a word, a new word for each level.</summary>
internal sealed class ProgramPlaces
{
    private const int SlotsPerWord = 64;
    private const int TilesPerWord = SlotsPerWord / Eight.Count;

    private readonly Program program;
    private readonly int[] placeOf;
    private readonly List<LeafTile> tiles = [];
    private readonly List<(int Bank, int Tiles)> leafWords = [];
    private readonly List<(int First, int Count)> gateWords = [];
    private readonly List<GateMask> masks = [];

    public ProgramPlaces(Program program)
    {
        this.program = program;
        placeOf = new int[program.SlotCount];
        PlaceLeaves();
        var slot = program.FirstGate;
        foreach (var count in program.Levels.Append(program.Rules.Length))
        {
            PlaceGates(slot, count);
            slot += count;
        }
    }

    public (LeafWord[] Words, Aligned<LeafTile> Tiles) Leaves() =>
        (
            [
                .. leafWords.Select(
                    (leaf, word) => new LeafWord(leaf.Bank, leaf.Tiles, SlotsOfFeatures(word), QuestionsIn(word))
                ),
            ],
            new(CollectionsMarshal.AsSpan(tiles))
        );

    public (GateWord[] Words, Aligned<GateMask> Masks) Gates()
    {
        masks.Clear();
        GateWord[] words = [.. gateWords.Select(word => GateWord(word.First, word.Count))];
        return (words, new(CollectionsMarshal.AsSpan(masks)));
    }

    private void PlaceLeaves()
    {
        var lane = Eight.Count;
        for (var slot = 0; slot < program.FirstGate; slot++)
        {
            var feature = program.FeatureOfLeaf(slot);
            var bank = feature / ProgramRunner.CodesAtOnce * ProgramRunner.CodesAtOnce;
            var isOtherWord =
                leafWords is not [.., var word] || word.Bank != bank || (lane == Eight.Count && word.Tiles == TilesPerWord);
            if (isOtherWord)
            {
                leafWords.Add((bank, 0));
            }

            if (isOtherWord || lane == Eight.Count)
            {
                leafWords[^1] = (bank, leafWords[^1].Tiles + 1);
                tiles.Add(default);
                lane = 0;
            }

            CollectionsMarshal.AsSpan(tiles)[^1].Set(lane, feature - bank, program.IntervalOfLeaf(slot));
            placeOf[slot] = ((leafWords.Count - 1) * SlotsPerWord) + ((leafWords[^1].Tiles - 1) * Eight.Count) + lane;
            lane++;
        }
    }

    private void PlaceGates(int slot, int count)
    {
        for (var first = 0; first < count; first += SlotsPerWord)
        {
            var gates = Math.Min(SlotsPerWord, count - first);
            gateWords.Add((slot + first, gates));
            for (var gate = 0; gate < gates; gate++)
            {
                placeOf[slot + first + gate] = ((leafWords.Count + gateWords.Count - 1) * SlotsPerWord) + gate;
            }
        }
    }

    private ulong[] SlotsOfFeatures(int word)
    {
        var slots = new ulong[program.FeatureCount];
        for (var slot = 0; slot < program.FirstGate; slot++)
        {
            slots[program.FeatureOfLeaf(slot)] |= BitIn(word, slot);
        }

        return slots;
    }

    private ulong QuestionsIn(int word)
    {
        ulong questions = 0;
        for (var slot = program.Intervals.Length; slot < program.FirstGate; slot++)
        {
            questions |= BitIn(word, slot);
        }

        return questions;
    }

    private GateWord GateWord(int first, int count)
    {
        var gates = Enumerable.Range(first, count).Select(program.GateOf).ToList();
        int[] sources = [.. gates.SelectMany(gate => gate.These.Concat(gate.NoneOf)).Select(WordOf).Distinct().Order()];
        ulong inverted = 0;
        for (var at = 0; at < count; at += Eight.Count)
        {
            var own = new GateMask[sources.Length];
            for (var gate = at; gate < Math.Min(at + Eight.Count, count); gate++)
            {
                inverted |= gates[gate].IsInverted ? 1UL << gate : 0;
                foreach (var slot in gates[gate].These)
                {
                    own[Array.IndexOf(sources, WordOf(slot))].These[gate - at] |= BitOf(slot);
                }

                foreach (var slot in gates[gate].NoneOf)
                {
                    own[Array.IndexOf(sources, WordOf(slot))].NoneOf[gate - at] |= BitOf(slot);
                }
            }

            masks.AddRange(own);
        }

        return new(count, sources, inverted);
    }

    private int WordOf(int slot) => placeOf[slot] / SlotsPerWord;

    private long BitOf(int slot) => 1L << (placeOf[slot] % SlotsPerWord);

    private ulong BitIn(int word, int slot) => WordOf(slot) == word ? unchecked((ulong)BitOf(slot)) : 0;
}
