using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// One coordinate of the box of all answers. A feature is one, but for a set of marks: there the first says whether the answer is known,
/// and each mark that a rule asks for is one more.
/// </summary>
internal sealed class Variable(
    int feature,
    VariableKind kind,
    ImmutableArray<Segment> segments,
    bool canBeMissing,
    long mark = 0
)
{
    /// <summary>The place of its feature.</summary>
    public int Feature => feature;

    /// <summary>What it tells.</summary>
    public VariableKind Kind => kind;

    /// <summary>The segments, ascending by their lowest code.</summary>
    public ImmutableArray<Segment> Segments => segments;

    /// <summary>The bit of the mark, for <see cref="VariableKind.Mark"/>.</summary>
    public long Mark => mark;

    /// <summary>Whether the place after the last segment is there: the missing answer.</summary>
    public bool CanBeMissing => canBeMissing;

    /// <summary>How many places there are.</summary>
    public int Size => segments.Length + (canBeMissing ? 1 : 0);

    public bool IsMissing(int place) => place == segments.Length;
}
