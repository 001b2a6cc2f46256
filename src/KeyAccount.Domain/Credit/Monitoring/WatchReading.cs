using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How a line stands on a day: the status, what it rests on, and the signals for an alert book.</summary>
public sealed record WatchReading
{
    private readonly Truth useIsOver;

    internal WatchReading(WatchFacts facts, Decision<UseStatus> computed, Decision<Verdict> sales, Truth useIsOver) =>
        (Facts, Computed, Sales, this.useIsOver) = (facts, computed, sales, useIsOver);

    /// <summary>What was looked at.</summary>
    public WatchFacts Facts { get; }

    /// <summary>The status that follows from the facts, with every reason and its margin.</summary>
    public Decision<UseStatus> Computed { get; }

    /// <summary>What sales should look into.</summary>
    public Decision<Verdict> Sales { get; }

    /// <summary>The status that counts. What a person has set is never touched by what is computed.</summary>
    public UseStatus Status =>
        Facts.Mark switch
        {
            UseMark.None => Computed.Outcome,
            UseMark.Stop => UseStatus.Stop,
            UseMark.NoCheck => UseStatus.NoCheck,
            UseMark.Hold => Computed.Outcome > UseStatus.Hold ? Computed.Outcome : UseStatus.Hold,
        };

    /// <summary>The same status in the words of a credit check; null, because unknown, while it is undetermined.</summary>
    /// <remarks>Only what adds is held, so prepaid only is a hold. Not checked is said by the line of the check.</remarks>
    public LineState? ForCheck =>
        Status switch
        {
            UseStatus.Undetermined => null,
            UseStatus.Ok or UseStatus.NoCheck => LineState.Ok,
            UseStatus.Watch => LineState.Watch,
            UseStatus.Hold or UseStatus.PrepaidOnly => LineState.Hold,
            UseStatus.Stop => LineState.Stop,
        };

    /// <summary>Whether something that adds nothing passes: only a stop keeps it back.</summary>
    public bool PassesWithoutIncrement => Status != UseStatus.Stop;

    /// <summary>Every signal as it stands, whatever the mark, in the order of the rules.</summary>
    public ImmutableArray<AlertSignal> Signals =>
        [
            .. Computed
                .Explain()
                .Concat(Sales.Explain())
                .Select(finding =>
                    finding.Code == WatchRules.UseCode
                        ? new(Facts.Subject, finding.Code, finding.Truth, useIsOver)
                        : AlertSignal.Of(Facts.Subject, finding.Code, finding.Truth)
                ),
        ];
}
