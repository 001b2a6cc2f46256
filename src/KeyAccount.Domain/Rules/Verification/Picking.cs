namespace KeyAccount.Domain.Rules.Verification;

/// <summary>How the outcome is picked from the truths of rules; the verifier's own reading of a hit policy, for any number of rules.</summary>
internal abstract class Picking
{
    /// <summary>The outcome for rules that are true and rules that are unknown, both ascending; all others are known to be false.</summary>
    public abstract int Resolve(ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown);

    /// <summary>Whether a true rule gives the outcome.</summary>
    public abstract bool Decides(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown);

    /// <summary>Whether the outcome could be another one without a rule that is true or unknown; <c>true</c> when in doubt.</summary>
    public virtual bool CanMatter(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) => true;

    /// <summary>The picking of a list, in the numbers of an outcome space.</summary>
    public static Picking Of(RuleList list, OutcomeSpace outcomes)
    {
        int[] called = [.. list.OutcomeCodes.Select(outcomes.NumberOf)];
        var whenUnknown = list.Kind == PickingKind.Collected ? 0 : outcomes.NumberOf(list.WhenUnknownCode);
        var otherwise = list.OtherwiseCode is { } code ? outcomes.NumberOf(code) : OutcomeSpace.Nothing;
        return list.Kind switch
        {
            PickingKind.First => new FirstPicking(called, otherwise, whenUnknown),
            PickingKind.Unique => new UniquePicking(called, otherwise, whenUnknown),
            PickingKind.Strictest => new StrictestPicking(called, [.. called.Select(_ => whenUnknown)], otherwise),
            PickingKind.Objections => new StrictestPicking(
                called,
                [.. list.OutcomeCodes.Select(objection => outcomes.NumberOf(Unanswered(objection, list.WhenUnknownCode)))],
                otherwise
            ),
            PickingKind.Collected => new CollectedPicking(called, (CollectedOutcomes)outcomes),
        };
    }

    /// <summary>What an objection calls for while it cannot be answered.</summary>
    internal static long Unanswered(long objection, long whenUnknown) =>
        Verdict.Of(objection).IsReferral ? Math.Max(objection, whenUnknown) : whenUnknown;
}
