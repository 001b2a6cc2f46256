using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Comparing;

namespace KeyAccount.Domain.Credit;

/// <summary>One debtor whose credit comes out otherwise under another policy.</summary>
public sealed class CreditShift
{
    private CreditShift(CreditEvaluation before, CreditEvaluation after) => (Before, After) = (before, after);

    /// <summary>The account.</summary>
    public string Account => Before.Account;

    /// <summary>The evaluation by the policy before.</summary>
    public CreditEvaluation Before { get; }

    /// <summary>The evaluation by the policy after.</summary>
    public CreditEvaluation After { get; }

    /// <summary>The line after less the line before; null when either is unknown or not given.</summary>
    public Money? LineDifference =>
        After.Line?.Amount is { } after && Before.Line?.Amount is { } before ? after - before : null;

    /// <summary>
    /// Why: the knock-outs and evidence rules that came out otherwise, then the lines of the scorecard with other points. Empty when only the
    /// grades' thresholds or the limits of the line differ.
    /// </summary>
    public ImmutableArray<ReasonChange> Reasons =>
        [
            .. ReasonChange.Between(Before.KnockOuts, After.KnockOuts),
            .. ReasonChange.Between(Before.Evidence, After.Evidence),
            .. ReasonChange.Between(Before.Scoring, After.Scoring),
        ];

    /// <summary>The limits of the line that are others, each with its amount before and after; null where it did not apply.</summary>
    public ImmutableArray<(LinePartKind Kind, Money? Before, Money? After)> Limits =>
        [
            .. Enum.GetValues<LinePartKind>()
                .Select(kind => (Kind: kind, Before: Limit(Before, kind), After: Limit(After, kind)))
                .Where(limit => limit.Before != limit.After),
        ];

    /// <summary>How many grades up, negative for down; 0 when either has none.</summary>
    public int GradeSteps => After.Grade is { } after && Before.Grade is { } before ? (int)after - (int)before : 0;

    internal static CreditShift? Between(CreditEvaluation before, CreditEvaluation after) =>
        (before.Outcome, before.Grade, before.Line?.Amount, before.Track)
        == (after.Outcome, after.Grade, after.Line?.Amount, after.Track)
            ? null
            : new(before, after);

    private static Money? Limit(CreditEvaluation evaluation, LinePartKind kind) =>
        evaluation.Line?.Parts.FirstOrDefault(part => part.Kind == kind).Amount;
}
