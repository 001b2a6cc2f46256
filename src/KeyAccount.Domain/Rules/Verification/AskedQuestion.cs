using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A feature with everything that the rules ask of it.</summary>
internal sealed class AskedQuestion(Feature feature)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public Feature Feature => feature;

    /// <summary>Each comparison with it, as intervals of which one must hold the answer.</summary>
    public List<ImmutableArray<Interval>> Comparisons { get; } = [];

    public void Compare(ImmutableArray<Interval> intervals)
    {
        if (seen.Add(string.Join(';', intervals)))
        {
            Comparisons.Add(intervals);
        }
    }

    public static bool Holds(ImmutableArray<Interval> intervals, long code)
    {
        foreach (var interval in intervals)
        {
            if (interval.Holds(code))
            {
                return true;
            }
        }

        return false;
    }
}
