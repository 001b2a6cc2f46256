using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The codes of a scale that stand for a value, as runs of neighbours; none where every code does.</summary>
internal static class DeclaredRuns
{
    public static ImmutableArray<Interval> Of(Scale scale) => scale.DeclaredCodes is { } codes ? Interval.Runs(codes) : [];

    public static bool Hold(ImmutableArray<Interval> runs, long code)
    {
        foreach (var run in runs)
        {
            if (run.Holds(code))
            {
                return true;
            }
        }

        return runs.IsEmpty;
    }
}
