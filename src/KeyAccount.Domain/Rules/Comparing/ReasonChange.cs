using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Comparing;

/// <summary>A rule or line of a scorecard that came out otherwise under the other policy.</summary>
/// <param name="Code">The code of the rule or line.</param>
/// <param name="Before">How it came out before; null when the policy before has no such code.</param>
/// <param name="After">How it comes out after; null when the policy after has no such code.</param>
public sealed record ReasonChange(string Code, ReasonState? Before, ReasonState? After)
{
    /// <summary>The rules of a policy, and their changes to those of another, in the order of both.</summary>
    internal static IEnumerable<ReasonChange> Between(Decision before, Decision after) =>
        Between(
            before.Explain().Select(finding => (finding.Code, ReasonState.Of(finding.Truth))),
            after.Explain().Select(finding => (finding.Code, ReasonState.Of(finding.Truth)))
        );

    /// <summary>The lines of scorecards whose points are others; all of them when one of the two has no scoring.</summary>
    internal static IEnumerable<ReasonChange> Between(Scoring? before, Scoring? after) => Between(Lines(before), Lines(after));

    private static IEnumerable<(string Code, ReasonState State)> Lines(Scoring? scoring) =>
        scoring is null ? [] : scoring.Lines.Select(line => (line.Code, ReasonState.Of(line.Points)));

    private static IEnumerable<ReasonChange> Between(
        IEnumerable<(string Code, ReasonState State)> before,
        IEnumerable<(string Code, ReasonState State)> after
    )
    {
        var was = before.ToImmutableArray();
        var states = after.ToDictionary(reason => reason.Code, reason => reason.State, StringComparer.Ordinal);
        foreach (var (code, state) in was)
        {
            if (!states.Remove(code, out var other))
            {
                yield return new(code, state, null);
            }
            else if (state != other)
            {
                yield return new(code, state, other);
            }
        }

        foreach (var (code, state) in states.OrderBy(reason => reason.Key, StringComparer.Ordinal))
        {
            yield return new(code, null, state);
        }
    }
}
