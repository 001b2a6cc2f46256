using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>Binds what a program asks of one feature to the feature's column.</summary>
internal sealed class FeatureBinding
{
    private readonly List<(nint Row, Interval Interval)> scanned = [];
    private readonly List<nint> constant = [];
    private readonly List<nint> isDeclared = [];
    private readonly List<nint> isNotBeyond = [];
    private readonly Column column;
    private bool declaresAll;

    private FeatureBinding(Column column) => this.column = column;

    /// <summary>Binds the slots of a feature.</summary>
    /// <param name="program">The program.</param>
    /// <param name="feature">The number of the feature in it.</param>
    /// <param name="column">Its column, if there is one.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="otherRow">Gives a row for something that is no slot.</param>
    /// <param name="lanes">How the codes are compared.</param>
    /// <returns>The rows, and the scan that fills them, if anything is to be compared.</returns>
    public static (FeatureRows Rows, ColumnScan? Scan) Of(
        Program program,
        int feature,
        Column? column,
        Scale scale,
        Func<nint> otherRow,
        ColumnLanes lanes
    )
    {
        var slots = Enumerable.Range(0, program.FirstGate).Where(slot => program.FeatureOfLeaf(slot) == feature).ToList();
        var compared = slots.Where(slot => slot < program.Intervals.Length).ToList();
        nint[] questions = [.. slots.Except(compared).Select(Columns.Rows.Truth)];
        if (column is null)
        {
            return (new(null, [], [.. compared.Select(Columns.Rows.Truth)], questions, [], [], DeclaresAll: true), null);
        }

        var binding = new FeatureBinding(column);
        foreach (var slot in compared)
        {
            binding.Ask(slot, Unbounded(program.IntervalOfLeaf(slot), scale));
        }

        nint[] rows = [.. binding.scanned.Select(leaf => leaf.Row)];
        binding.Declare(scale, otherRow);
        return (
            new(
                column,
                rows,
                [.. binding.constant],
                questions,
                [.. binding.isDeclared],
                [.. binding.isNotBeyond],
                binding.declaresAll
            ),
            binding.scanned.Count > 0 ? lanes.Bind(column, binding.scanned) : null
        );
    }

    private void Ask(int slot, Interval interval)
    {
        switch (column.ShapeOf(interval))
        {
            case LeafShape.Never:
                constant.Add(Columns.Rows.Denial(slot));
                break;
            case LeafShape.Always:
                constant.Add(Columns.Rows.Truth(slot));
                break;
            case LeafShape.Below:
                scanned.Add((Columns.Rows.Denial(slot), interval));
                break;
            case LeafShape.AtLeast:
            case LeafShape.Within:
                scanned.Add((Columns.Rows.Truth(slot), interval));
                break;
        }
    }

    private void Declare(Scale scale, Func<nint> otherRow)
    {
        declaresAll = scale.DeclaredCodes is null;
        foreach (var run in scale.DeclaredCodes is { } codes ? Interval.Runs(codes) : [])
        {
            switch (column.ShapeOf(run))
            {
                case LeafShape.Never:
                    break;
                case LeafShape.Always:
                    declaresAll = true;
                    break;
                case LeafShape.Below:
                    isNotBeyond.Add(otherRow());
                    scanned.Add((isNotBeyond[^1], run));
                    break;
                case LeafShape.AtLeast:
                case LeafShape.Within:
                    isDeclared.Add(otherRow());
                    scanned.Add((isDeclared[^1], run));
                    break;
            }
        }
    }

    /// <summary>An end of an interval that is the end of the scale need not be compared.</summary>
    private static Interval Unbounded(Interval interval, Scale scale) =>
        interval.Mask != -1
            ? interval
            : interval with
            {
                Low = interval.Low <= scale.SmallestCode ? long.MinValue : interval.Low,
                High = interval.High >= scale.LargestCode ? long.MaxValue : interval.High,
            };
}
