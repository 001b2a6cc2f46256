using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Runs a program for one set of answers.</summary>
internal abstract class ProgramRunner
{
    /// <summary>So many codes are read at once; the codes of a run are filled up to a multiple of it.</summary>
    public const int CodesAtOnce = 16;

    /// <summary>How many codes there are once they are filled up.</summary>
    private static int Fill(int featureCount) => (featureCount + CodesAtOnce - 1) / CodesAtOnce * CodesAtOnce;

    private readonly int codeCount;

    private protected ProgramRunner(int featureCount) => codeCount = Fill(featureCount);

    /// <summary>The quickest way that this machine has.</summary>
    public static ProgramRunner Best(Program program)
    {
        var flat = FlatProgram.Of(program) ?? program;
        return Lanes512.IsSupported ? new ProgramRunner<Lanes512>(flat)
            : Vector256.IsHardwareAccelerated ? new ProgramRunner<Lanes256>(flat)
            : new ProgramRunner<LanesOneByOne>(flat);
    }

    /// <summary>Runs the rules for one set of answers. Allocates nothing, unless the program has more than 30,000 slots.</summary>
    /// <param name="codes">
    /// The code of each answer; what stands at an unknown one is ignored, and so is what stands behind the last. Filled up to a
    /// multiple of <see cref="CodesAtOnce"/> they are read in place.
    /// </param>
    /// <param name="known">One bit for each answer that is known.</param>
    /// <param name="yes">Receives one bit for each rule that is known to be true.</param>
    /// <param name="no">Receives one bit for each rule that is known to be false.</param>
    public void Run(ReadOnlySpan<long> codes, ulong known, out ulong yes, out ulong no)
    {
        if (codes.Length >= codeCount)
        {
            // INVARIANT: the codes are read without looking again.
            RunFilled(in codes[0], known, out yes, out no);
        }
        else
        {
            FillAndRun(codes, known, out yes, out no);
        }
    }

    private protected abstract void RunFilled(ref readonly long code, ulong known, out ulong yes, out ulong no);

    [SkipLocalsInit]
    private void FillAndRun(ReadOnlySpan<long> codes, ulong known, out ulong yes, out ulong no)
    {
        Span<long> filled = stackalloc long[FeatureCheck.MaximumCount];
        codes.CopyTo(filled);
        RunFilled(in filled[0], known, out yes, out no);
    }
}

/// <summary>
/// Runs a program word by word: first the comparisons, then the gates level by level, at last the rules. A word has 64 slots in two
/// planes, known true and known false, and is filled by tiles of eight.
/// </summary>
/// <remarks>Every level begins a new word, so that a word is complete before it is read.</remarks>
internal sealed class ProgramRunner<TLanes> : ProgramRunner
    where TLanes : struct, ILanes
{
    private const int WordsOnStack = 512;

    private readonly LeafWord[] leafWords;
    private readonly Aligned<LeafTile> tiles;
    private readonly GateWord[] gateWords;
    private readonly Aligned<GateMask> masks;
    private readonly ulong everyRule;

    public ProgramRunner(Program program)
        : base(program.FeatureCount)
    {
        var places = new ProgramPlaces(program);
        (leafWords, tiles) = places.Leaves();
        (gateWords, masks) = places.Gates();
        everyRule = ulong.MaxValue >> (64 - program.Rules.Length);
    }

    private int WordCount => leafWords.Length + gateWords.Length;

    [SkipLocalsInit]
    private protected override void RunFilled(ref readonly long code, ulong known, out ulong yes, out ulong no)
    {
        if (WordCount <= FewWords.Count)
        {
            Unsafe.SkipInit(out FewWords words);
            Run(in code, known, ref words[0], out yes, out no);
        }
        else
        {
            RunWide(in code, known, out yes, out no);
        }
    }

    [SkipLocalsInit]
    private void RunWide(ref readonly long code, ulong known, out ulong yes, out ulong no)
    {
        Span<Planes> words = WordCount <= WordsOnStack ? stackalloc Planes[WordsOnStack] : new Planes[WordCount];
        Run(in code, known, ref words[0], out yes, out no);
    }

    // INVARIANT: tiles, masks and planes are read without looking; the words were made together with them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Run(ref readonly long code, ulong known, ref Planes planes, out ulong yes, out ulong no)
    {
        ref var next = ref planes;
        ref var tile = ref Unsafe.AsRef(in tiles.First);
        foreach (ref readonly var word in leafWords.AsSpan())
        {
            var outside = TLanes.Outside(in tile, word.Slots, ref Unsafe.Add(ref Unsafe.AsRef(in code), word.Bank));
            var slots = word.SlotsKnown(known);
            next.Yes = slots & ~outside;
            next.No = (slots & outside) | (word.Questions & ~slots);
            next = ref Unsafe.Add(ref next, 1);
            tile = ref Unsafe.Add(ref tile, word.Tiles);
        }

        ref var mask = ref Unsafe.AsRef(in masks.First);
        foreach (ref readonly var word in gateWords.AsSpan())
        {
            TLanes.Join(in mask, in word, in planes, out var open, out var shut);
            var turned = (open ^ shut) & word.Inverted;
            next.Yes = open ^ turned;
            next.No = shut ^ turned;
            next = ref Unsafe.Add(ref next, 1);
            mask = ref Unsafe.Add(ref mask, word.Masks);
        }

        ref var rules = ref Unsafe.Subtract(ref next, 1);
        yes = rules.Yes & everyRule;
        no = rules.No & everyRule;
    }

    [InlineArray(Count)]
    private struct FewWords
    {
        public const int Count = 16;

        private Planes first;
    }
}
