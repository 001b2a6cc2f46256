using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// The rules of one policy laid out for running. Every slot holds two bits, <em>known true</em> and <em>known false</em>; the
/// slots are the intervals grouped by feature, the known-questions, the gates by depth, and the rules in their own order.
/// </summary>
/// <remarks>
/// <see cref="ProgramRunner"/> runs it for one set of answers. The same program runs over columns, with 64 clients in the place of
/// one bit.
/// </remarks>
internal sealed class Program
{
    public Program(
        int featureCount,
        ImmutableArray<(int Feature, Interval Interval)> intervals,
        ImmutableArray<int> knownQuestions,
        ImmutableArray<int> levels,
        ImmutableArray<Gate> gates,
        ImmutableArray<Gate> rules
    )
    {
        FeatureCount = featureCount;
        Intervals = intervals;
        KnownQuestions = knownQuestions;
        Levels = levels;
        Gates = gates;
        Rules = rules;
    }

    /// <summary>How many features are read; the codes come in their order.</summary>
    public int FeatureCount { get; }

    /// <summary>The distinct intervals, grouped by feature; the first slots.</summary>
    public ImmutableArray<(int Feature, Interval Interval)> Intervals { get; }

    /// <summary>The features of which it is asked whether they are known; the next slots.</summary>
    public ImmutableArray<int> KnownQuestions { get; }

    /// <summary>How many gates stand on each level; a gate reads only lower levels.</summary>
    public ImmutableArray<int> Levels { get; }

    /// <summary>The gates below the rules, by level; the next slots.</summary>
    public ImmutableArray<Gate> Gates { get; }

    /// <summary>The topmost gate of each rule; the last slots. None reads another.</summary>
    public ImmutableArray<Gate> Rules { get; }

    /// <summary>The slot of the first gate.</summary>
    public int FirstGate => Intervals.Length + KnownQuestions.Length;

    /// <summary>The slot of the first rule.</summary>
    public int FirstRule => FirstGate + Gates.Length;

    /// <summary>How many slots there are.</summary>
    public int SlotCount => FirstRule + Rules.Length;

    /// <summary>The feature that an interval or a known-question asks for.</summary>
    public int FeatureOfLeaf(int slot) =>
        slot < Intervals.Length ? Intervals[slot].Feature : KnownQuestions[slot - Intervals.Length];

    /// <summary>The interval of a slot; for a known-question one that always holds.</summary>
    public Interval IntervalOfLeaf(int slot) => slot < Intervals.Length ? Intervals[slot].Interval : default;

    /// <summary>The gate of a slot, be it below the rules or a rule's own.</summary>
    public Gate GateOf(int slot) => slot < FirstRule ? Gates[slot - FirstGate] : Rules[slot - FirstRule];
}
