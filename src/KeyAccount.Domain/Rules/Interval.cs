using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>The one form that every comparison takes when it runs: the masked code lies from low to high, both inclusive.</summary>
internal readonly record struct Interval(long Mask, long Low, long High)
{
    private const long EveryBit = -1;

    public bool Holds(long code) => (code & Mask) >= Low && (code & Mask) <= High;

    /// <summary>The comparison as disjoint intervals; neighbouring values of a choice become one.</summary>
    public static ImmutableArray<Interval> Of(Scale scale, Operator @operator, ImmutableArray<long> operands) =>
        @operator switch
        {
            Operator.AtLeast => [new(EveryBit, operands[0], scale.LargestCode)],
            Operator.Above => [new(EveryBit, operands[0] + 1, scale.LargestCode)],
            Operator.AtMost => [new(EveryBit, scale.SmallestCode, operands[0])],
            Operator.Below => [new(EveryBit, scale.SmallestCode, operands[0] - 1)],
            Operator.HasAll => [new(operands[0], operands[0], operands[0])],
            Operator.HasAny => [new(operands[0], 1, operands[0])],
            Operator.Is or Operator.IsAnyOf => Runs(operands),
        };

    /// <summary>
    /// Where the codes of an ordered scale change their answer to one of the intervals, ascending from the smallest code: no interval tells
    /// the codes from one start up to the next apart.
    /// </summary>
    public static ImmutableArray<long> Starts(Scale scale, IEnumerable<Interval> intervals)
    {
        var starts = new SortedSet<long> { scale.SmallestCode };
        foreach (var interval in intervals)
        {
            starts.Add(Math.Max(interval.Low, scale.SmallestCode));
            if (interval.High < scale.LargestCode)
            {
                starts.Add(interval.High + 1);
            }
        }

        return [.. starts];
    }

    /// <summary>Ascending codes, at least one, as runs of neighbours.</summary>
    public static ImmutableArray<Interval> Runs(ImmutableArray<long> ascending)
    {
        var runs = ImmutableArray.CreateBuilder<Interval>();
        var low = ascending[0];
        for (var index = 0; index < ascending.Length; index++)
        {
            if (index + 1 == ascending.Length || ascending[index + 1] != ascending[index] + 1)
            {
                runs.Add(new(EveryBit, low, ascending[index]));
                low = index + 1 < ascending.Length ? ascending[index + 1] : 0;
            }
        }

        return runs.ToImmutable();
    }
}
