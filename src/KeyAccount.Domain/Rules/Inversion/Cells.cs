using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>The answers to one question in cells: no comparison of the policy tells two answers of one cell apart.</summary>
internal sealed class Cells
{
    /// <summary>Beyond so many marks their sets are too many to try.</summary>
    private const int MostMarks = 8;

    private readonly AskedFeature asked;
    private readonly ImmutableArray<(long Low, long High)> cells;
    private readonly long askedMarks;

    private Cells(AskedFeature asked, ImmutableArray<(long Low, long High)> cells, long askedMarks) =>
        (this.asked, this.cells, this.askedMarks) = (asked, cells, askedMarks);

    public Feature Feature => asked.Feature;

    public int Count => cells.Length;

    /// <summary>The cells of a question; <c>null</c> when they are too many.</summary>
    public static Cells? Of(AskedFeature asked)
    {
        var scale = asked.Feature.Scale;
        if (scale.IsMarks)
        {
            var marks = asked.Operands.Aggregate(0L, (all, operand) => all | operand);
            return long.PopCount(marks) > MostMarks ? null : new(asked, [.. Subsets(marks).Select(set => (set, set))], marks);
        }

        return scale.IsOrdered || scale.DeclaredCodes is not { } declared
            ? new(asked, [.. Steps(asked)], 0)
            : new(asked, [.. declared.Select(code => (code, code))], 0);
    }

    /// <summary>The cell that holds a code.</summary>
    public int IndexOf(long code)
    {
        var sought = Feature.Scale.IsMarks ? code & askedMarks : code;
        for (var index = 0; index < cells.Length; index++)
        {
            if (sought >= cells[index].Low && sought <= cells[index].High)
            {
                return index;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(code), code, $"No answer to '{Feature.Name}' has this code.");
    }

    /// <summary>The code of a cell that lies nearest to an answer; the lowest when there is none.</summary>
    public long Nearest(int cell, long? actual)
    {
        var (low, high) = cells[cell];
        return Feature.Scale.IsMarks ? (actual ?? 0) & ~askedMarks | low
            : actual is { } code ? Math.Clamp(code, low, high)
            : low;
    }

    /// <summary>How far a cell lies from an answer: in grains, in marks set or taken off, else 1.</summary>
    public long Distance(int cell, long? actual) =>
        actual is not { } code ? 1
        : Feature.Scale.IsMarks ? long.PopCount(Nearest(cell, code) ^ code)
        : Feature.Scale.IsOrdered ? Math.Abs(Nearest(cell, code) - code)
        : 1;

    /// <summary>The cells to which a requirement may be widened: the neighbours on a scale with an order, any other cell on one without.</summary>
    public IEnumerable<int> Beside(IReadOnlyCollection<int> accepted) =>
        Feature.Scale.IsMarks ? []
        : Feature.Scale.IsOrdered ? new[] { accepted.Min() - 1, accepted.Max() + 1 }.Where(cell => cell >= 0 && cell < Count)
        : Enumerable.Range(0, Count).Except(accepted);

    /// <summary>What an answer must be to lie in one of these cells, in the policy's own limits.</summary>
    public ImmutableArray<Evidence> Required(IReadOnlyCollection<int> accepted, long? actual)
    {
        var scale = Feature.Scale;
        if (scale.IsMarks)
        {
            return [Evidence(Operator.Is, actual, [Nearest(accepted.Single(), actual)])];
        }

        if (accepted.Count == Count)
        {
            return [Evidence(null, actual, [])];
        }

        if (!scale.IsOrdered)
        {
            ImmutableArray<long> codes = [.. accepted.Order().Select(cell => cells[cell].Low)];
            return [Evidence(codes.Length == 1 ? Operator.Is : Operator.IsAnyOf, actual, codes)];
        }

        var (low, high) = (cells[accepted.Min()].Low, cells[accepted.Max()].High);
        return low == high ? [Evidence(Operator.Is, actual, [low])] : [.. Limits(accepted, low, high, actual)];
    }

    private IEnumerable<Evidence> Limits(IReadOnlyCollection<int> accepted, long low, long high, long? actual)
    {
        if (accepted.Min() > 0)
        {
            yield return asked.Operands.Contains(low) || !asked.Operands.Contains(low - 1)
                ? Evidence(Operator.AtLeast, actual, [low])
                : Evidence(Operator.Above, actual, [low - 1]);
        }

        if (accepted.Max() < Count - 1)
        {
            yield return asked.Operands.Contains(high) || !asked.Operands.Contains(high + 1)
                ? Evidence(Operator.AtMost, actual, [high])
                : Evidence(Operator.Below, actual, [high + 1]);
        }
    }

    private Evidence Evidence(Operator? @operator, long? actual, ImmutableArray<long> required) =>
        new(Feature, @operator, required, actual, actual is null ? Truth.Unknown : Truth.No);

    /// <summary>The codes of an ordered scale from one limit to the next.</summary>
    private static IEnumerable<(long Low, long High)> Steps(AskedFeature asked)
    {
        var scale = asked.Feature.Scale;
        var starts = Interval.Starts(scale, asked.Intervals);
        for (var index = 0; index < starts.Length; index++)
        {
            var end = index + 1 < starts.Length ? starts[index + 1] - 1 : scale.LargestCode;
            if (scale.DeclaredCodes is not { } declared)
            {
                yield return (starts[index], end);
            }
            else if (declared.Where(code => code >= starts[index] && code <= end).ToList() is [var first, ..] within)
            {
                yield return (first, within[^1]);
            }
        }
    }

    private static IEnumerable<long> Subsets(long marks)
    {
        var set = 0L;
        do
        {
            yield return set;
            set = (set - marks) & marks;
        } while (set != 0);
    }
}
