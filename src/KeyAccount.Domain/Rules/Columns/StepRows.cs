using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A step to an outcome with the rows of its rules.</summary>
internal sealed class StepRows
{
    private readonly nint[] whenTrue;
    private readonly nint[] whenUnknown;
    private readonly int needed;

    private StepRows(nint[] whenTrue, nint[] whenUnknown, int needed, byte number)
    {
        (this.whenTrue, this.whenUnknown, this.needed) = (whenTrue, whenUnknown, needed);
        Number = number;
    }

    /// <summary>The number that stands for its outcome.</summary>
    public byte Number { get; }

    public static StepRows Of(OutcomeStep<byte> step, ColumnProgram program) =>
        new(
            [.. Rules(step.WhenTrue).Select(rule => Rows.Truth(program.SlotOf(rule)))],
            [.. Rules(step.WhenUnknown).Select(rule => Rows.Truth(program.SlotOf(rule)))],
            step.Needed,
            step.Outcome
        );

    /// <summary>For whom it is met.</summary>
    public Vector512<ulong> Met(ref byte rows)
    {
        if (needed == 0)
        {
            return Vector512<ulong>.AllBitsSet;
        }

        var once = Vector512<ulong>.Zero;
        var twice = Vector512<ulong>.Zero;
        foreach (var row in whenTrue)
        {
            var truth = Rows.Load(ref rows, row);
            twice |= once & truth;
            once |= truth;
        }

        foreach (var row in whenUnknown)
        {
            var unknown = ~(Rows.Load(ref rows, row) | Rows.Load(ref rows, Rows.TwinOf(row)));
            twice |= once & unknown;
            once |= unknown;
        }

        return needed == 1 ? once : twice;
    }

    private static IEnumerable<int> Rules(ulong bits) => Enumerable.Range(0, 64).Where(rule => ((bits >> rule) & 1) != 0);
}
