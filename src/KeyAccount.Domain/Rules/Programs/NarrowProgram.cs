using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// Runs a program of at most 64 slots in two words, eight intervals of a feature or eight gates of a level at a time. Without
/// 512-bit hardware the same lanes are walked one by one: emulated vectors were slower than that.
/// </summary>
internal sealed class NarrowProgram : IProgramRunner
{
    private const int Lanes = 8;

    private readonly IntervalGroup[] intervalGroups;
    private readonly GateGroup[] gateGroups;
    private readonly int[] knownQuestions;
    private readonly int firstKnown;
    private readonly int firstRule;
    private readonly ulong everyRule;

    public NarrowProgram(Program program)
    {
        intervalGroups = [.. IntervalGroups(program)];
        gateGroups = [.. GateGroups(program)];
        knownQuestions = [.. program.KnownQuestions];
        firstKnown = program.Intervals.Length;
        firstRule = program.FirstRule;
        everyRule = ulong.MaxValue >> (64 - program.Rules.Length);
    }

    [SkipLocalsInit]
    public void Run(ReadOnlySpan<long> codes, ulong known, out ulong yes, out ulong no)
    {
        ulong y = 0;
        ulong n = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            foreach (ref readonly var group in intervalGroups.AsSpan())
            {
                var holds = group.Holds(codes[group.Feature]);
                var lanes = group.Lanes & unchecked(0 - ((known >> group.Feature) & 1));
                y |= (holds & lanes) << group.Slot;
                n |= (~holds & lanes) << group.Slot;
            }

            AnswerKnown(known, ref y, ref n);
            foreach (ref readonly var group in gateGroups.AsSpan())
            {
                var (open, shut) = group.Join(Vector512.Create(y), Vector512.Create(n));
                y |= open << group.Slot;
                n |= shut << group.Slot;
            }
        }
        else
        {
            foreach (ref readonly var group in intervalGroups.AsSpan())
            {
                var holds = group.HoldsOneByOne(codes[group.Feature]);
                var lanes = group.Lanes & unchecked(0 - ((known >> group.Feature) & 1));
                y |= (holds & lanes) << group.Slot;
                n |= (~holds & lanes) << group.Slot;
            }

            AnswerKnown(known, ref y, ref n);
            foreach (ref readonly var group in gateGroups.AsSpan())
            {
                group.JoinOneByOne(y, n, out var open, out var shut);
                y |= open << group.Slot;
                n |= shut << group.Slot;
            }
        }

        yes = (y >> firstRule) & everyRule;
        no = (n >> firstRule) & everyRule;
    }

    private void AnswerKnown(ulong known, ref ulong yes, ref ulong no)
    {
        for (var question = 0; question < knownQuestions.Length; question++)
        {
            var isKnown = (known >> knownQuestions[question]) & 1;
            yes |= isKnown << (firstKnown + question);
            no |= (isKnown ^ 1) << (firstKnown + question);
        }
    }

    private static IEnumerable<IntervalGroup> IntervalGroups(Program program)
    {
        var slot = 0;
        foreach (var feature in program.Intervals.GroupBy(interval => interval.Feature))
        {
            foreach (var lanes in feature.Chunk(Lanes))
            {
                yield return new(feature.Key, slot, [.. lanes.Select(lane => lane.Interval)]);
                slot += lanes.Length;
            }
        }
    }

    private static IEnumerable<GateGroup> GateGroups(Program program)
    {
        var first = 0;
        foreach (var count in program.Levels)
        {
            for (var at = first; at < first + count; at += Lanes)
            {
                yield return new(
                    program.FirstGate + at,
                    program.Gates.AsSpan()[at..Math.Min(at + Lanes, first + count)].ToArray()
                );
            }

            first += count;
        }

        for (var at = 0; at < program.Rules.Length; at += Lanes)
        {
            yield return new(
                program.FirstRule + at,
                program.Rules.AsSpan()[at..Math.Min(at + Lanes, program.Rules.Length)].ToArray()
            );
        }
    }

    [InlineArray(NarrowProgram.Lanes)]
    private struct Eight
    {
        private ulong first;

        public readonly Vector512<ulong> AsVector() => Vector512.LoadUnsafe(in first);
    }

    /// <summary>Up to eight intervals of one feature.</summary>
    private readonly struct IntervalGroup
    {
        private readonly Eight mask;
        private readonly Eight low;
        private readonly Eight width;

        public IntervalGroup(int feature, int slot, Interval[] intervals)
        {
            Feature = feature;
            Slot = slot;
            Lanes = (1UL << intervals.Length) - 1;
            for (var lane = 0; lane < intervals.Length; lane++)
            {
                mask[lane] = unchecked((ulong)intervals[lane].Mask);
                low[lane] = unchecked((ulong)intervals[lane].Low);
                width[lane] = unchecked((ulong)(intervals[lane].High - intervals[lane].Low));
            }
        }

        public int Feature { get; }

        public int Slot { get; }

        public ulong Lanes { get; }

        // One unsigned comparison answers both ends: what lies below the low end wraps around to a huge number.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Holds(long code)
        {
            var offset = (Vector512.Create(unchecked((ulong)code)) & mask.AsVector()) - low.AsVector();
            return Vector512.LessThanOrEqual(offset, width.AsVector()).ExtractMostSignificantBits();
        }

        public ulong HoldsOneByOne(long code)
        {
            ulong holds = 0;
            var value = unchecked((ulong)code);
            for (var lane = 0; (Lanes >> lane) != 0; lane++)
            {
                holds |= unchecked((value & mask[lane]) - low[lane]) <= width[lane] ? 1UL << lane : 0;
            }

            return holds;
        }
    }

    /// <summary>Up to eight gates of one level.</summary>
    private readonly struct GateGroup
    {
        private readonly Eight these;
        private readonly Eight noneOf;
        private readonly ulong inverted;
        private readonly ulong lanes;

        public GateGroup(int slot, Gate[] gates)
        {
            Slot = slot;
            lanes = (1UL << gates.Length) - 1;
            for (var lane = 0; lane < gates.Length; lane++)
            {
                these[lane] = Bits(gates[lane].These.AsSpan());
                noneOf[lane] = Bits(gates[lane].NoneOf.AsSpan());
                inverted |= gates[lane].IsInverted ? 1UL << lane : 0;
            }
        }

        public int Slot { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public (ulong Open, ulong Shut) Join(Vector512<ulong> yes, Vector512<ulong> no)
        {
            var all = these.AsVector();
            var none = noneOf.AsVector();
            var open = Vector512.Equals(Vector512.AndNot(all, yes) | Vector512.AndNot(none, no), Vector512<ulong>.Zero);
            var ajar = Vector512.Equals((no & all) | (yes & none), Vector512<ulong>.Zero);
            return Turn(open.ExtractMostSignificantBits(), ~ajar.ExtractMostSignificantBits());
        }

        public void JoinOneByOne(ulong yes, ulong no, out ulong open, out ulong shut)
        {
            ulong allHold = 0;
            ulong oneFails = 0;
            for (var lane = 0; (lanes >> lane) != 0; lane++)
            {
                allHold |= ((~yes & these[lane]) | (~no & noneOf[lane])) == 0 ? 1UL << lane : 0;
                oneFails |= ((no & these[lane]) | (yes & noneOf[lane])) != 0 ? 1UL << lane : 0;
            }

            (open, shut) = Turn(allHold, oneFails);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private (ulong Open, ulong Shut) Turn(ulong open, ulong shut)
        {
            var turned = (open ^ shut) & inverted;
            return ((open ^ turned) & lanes, (shut ^ turned) & lanes);
        }

        private static ulong Bits(ReadOnlySpan<int> slots)
        {
            ulong bits = 0;
            foreach (var slot in slots)
            {
                bits |= 1UL << slot;
            }

            return bits;
        }
    }
}
