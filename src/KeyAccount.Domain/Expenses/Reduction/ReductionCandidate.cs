using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>A category in the order in which it is to be looked at.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Facts">What was looked at.</param>
/// <param name="Scoring">The score, with every line and its points; undetermined when too little is known.</param>
public sealed record ReductionCandidate(int Place, CandidateFacts Facts, Scoring Scoring)
{
    /// <summary>What speaks for looking at it: the lines with points, most points first, then by code.</summary>
    public ImmutableArray<ScoreLine> Reasons =>
        [
            .. Scoring
                .Lines.Where(line => line.Actual is not null && line.Points > 0)
                .OrderByDescending(line => line.Points)
                .ThenBy(line => line.Code, StringComparer.Ordinal),
        ];
}
