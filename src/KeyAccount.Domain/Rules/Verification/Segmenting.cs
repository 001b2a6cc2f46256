using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Cuts the answers to a feature into those that no comparison tells apart.</summary>
internal static class Segmenting
{
    public static ImmutableArray<Segment> Of(AskedQuestion asked, ImmutableArray<(long First, long Last)>? domain)
    {
        var scale = asked.Feature.Scale;
        return scale.DeclaredCodes is { } codes ? OfCodes(asked, scale, codes, domain) : OfRuns(asked, scale, domain);
    }

    private static ImmutableArray<Segment> OfCodes(
        AskedQuestion asked,
        Scale scale,
        ImmutableArray<long> codes,
        ImmutableArray<(long First, long Last)>? domain
    )
    {
        var groups = new List<(string Answers, List<long> Codes)>();
        foreach (var code in codes.Where(code => domain is null || IsIn(domain.Value, code)))
        {
            var answers = string.Concat(
                asked.Comparisons.Select(comparison => AskedQuestion.Holds(comparison, code) ? 'y' : 'n')
            );
            // Only neighbours are one segment of a scale with an order.
            var at = scale.IsOrdered
                ? groups.Count - (groups is [.., var last] && last.Answers == answers ? 1 : 0)
                : groups.FindIndex(group => group.Answers == answers);
            if (at >= 0 && at < groups.Count)
            {
                groups[at].Codes.Add(code);
            }
            else
            {
                groups.Add((answers, [code]));
            }
        }

        return [.. groups.Select(group => new Segment(group.Codes[0], group.Codes[^1], [.. group.Codes], group.Codes[0]))];
    }

    private static ImmutableArray<Segment> OfRuns(
        AskedQuestion asked,
        Scale scale,
        ImmutableArray<(long First, long Last)>? domain
    )
    {
        var starts = Interval.Starts(scale, asked.Comparisons.SelectMany(comparison => comparison));
        var runs = domain ?? [(scale.SmallestCode, scale.LargestCode)];
        var segments = ImmutableArray.CreateBuilder<Segment>(starts.Length);
        var run = 0;
        for (var cut = 0; cut < starts.Length; cut++)
        {
            var (from, to) = (starts[cut], cut + 1 < starts.Length ? starts[cut + 1] - 1 : scale.LargestCode);
            while (run < runs.Length && runs[run].Last < from)
            {
                run++;
            }

            if (run == runs.Length || runs[run].First > to)
            {
                continue;
            }

            var low = Math.Max(runs[run].First, from);
            var last = run;
            while (last + 1 < runs.Length && runs[last + 1].First <= to)
            {
                last++;
            }

            var high = Math.Min(runs[last].Last, to);
            var sample = Math.Clamp(0, low, high);
            segments.Add(new(low, high, default, IsIn(runs, sample) ? sample : low));
        }

        return segments.ToImmutable();
    }

    private static bool IsIn(ImmutableArray<(long First, long Last)> runs, long code) =>
        ImmutableCollectionsMarshal.AsArray(runs)!.Any(run => code >= run.First && code <= run.Last);
}
