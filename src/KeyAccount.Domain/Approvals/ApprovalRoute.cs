using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who has to sign, in which order, and what called for it. Equality is by value.</summary>
public sealed class ApprovalRoute : IEquatable<ApprovalRoute>
{
    internal ApprovalRoute(
        AuthorityLadder ladder,
        RouteKind kind,
        Measures counted,
        ImmutableArray<ApprovalStep> steps,
        ImmutableArray<RouteReason> reasons
    )
    {
        (Kind, Counted, Steps, Reasons) = (kind, counted, steps, reasons);
        (Ladder, LadderFingerprint, Order, Warnings) = (
            ladder.Terms.Identity,
            ladder.Fingerprint,
            ladder.Terms.Order,
            ladder.Warnings
        );
    }

    /// <summary>A route as it was written down, whatever has become of the ladder.</summary>
    internal ApprovalRoute(
        (PolicyIdentity Identity, string Fingerprint, ImmutableArray<string> Warnings) ladder,
        StepOrder order,
        RouteKind kind,
        Measures counted,
        ImmutableArray<ApprovalStep> steps,
        ImmutableArray<RouteReason> reasons
    )
    {
        (Ladder, LadderFingerprint, Warnings) = ladder;
        (Order, Kind, Counted, Steps, Reasons) = (order, kind, counted, steps, reasons);
    }

    /// <summary>Where it goes.</summary>
    public RouteKind Kind { get; }

    /// <summary>The figures that counted, with those of earlier requests in the window.</summary>
    public Measures Counted { get; }

    /// <summary>The steps; empty when nobody signs. Those of one column stand together, from the lowest rank upwards.</summary>
    public ImmutableArray<ApprovalStep> Steps { get; }

    /// <summary>What decided: the dimensions that call for the highest rank of each column, or those that nobody covers.</summary>
    public ImmutableArray<RouteReason> Reasons { get; }

    /// <summary>In which order the columns are asked.</summary>
    public StepOrder Order { get; }

    /// <summary>The ladder.</summary>
    public PolicyIdentity Ladder { get; }

    /// <summary>The fingerprint of the ladder.</summary>
    public string LadderFingerprint { get; }

    /// <summary>The warnings of the ladder.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>
    /// The same in the one order of all approvals: approve within the own authority, refer to the highest level needed, decline
    /// beyond all authority; an unknown figure is referred to the highest level there is.
    /// </summary>
    public Verdict Verdict =>
        Kind switch
        {
            RouteKind.OwnAuthority => Verdict.Approve,
            RouteKind.Signatures => Verdict.Refer(Steps.Max(step => step.Level)),
            RouteKind.Unmeasured => Verdict.Refer(Verdict.HighestLevel),
            RouteKind.BeyondAuthority => Verdict.Decline,
        };

    /// <summary>Whether a step waits only for those before it that are done: all, or those of its column.</summary>
    internal bool Precedes(int earlier, int later) =>
        earlier < later && (Order == StepOrder.InOrder || Steps[earlier].Column == Steps[later].Column);

    /// <summary>The steps in words, with the ladder and its warnings.</summary>
    public override string ToString()
    {
        var way = Kind switch
        {
            RouteKind.OwnAuthority => "own authority",
            RouteKind.Signatures => string.Join(
                Order == StepOrder.InOrder ? ", then " : " and ",
                Steps.Select(step => FormattableString.Invariant($"{step.Quorum} x {step.Column} {step.Rank}"))
            ),
            RouteKind.Unmeasured => $"unknown: {Names()}",
            RouteKind.BeyondAuthority => $"beyond all authority: {Names()}",
        };
        return string.Join("; warning: ", Warnings.Prepend($"{way} ({Ladder})"));
    }

    /// <inheritdoc/>
    public bool Equals(ApprovalRoute? other) =>
        other is not null
        && (Kind, Order, LadderFingerprint, Ladder) == (other.Kind, other.Order, other.LadderFingerprint, other.Ladder)
        && Counted.Equals(other.Counted)
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan())
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan())
        && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApprovalRoute);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Counted, LadderFingerprint, Steps.Length);

    private string Names() => string.Join(", ", Reasons.Select(reason => reason.Dimension).Distinct(StringComparer.Ordinal));
}
