using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Who may grant what: the ladder of approvals, and how far and fast a line rises without or with a higher rank.</summary>
public sealed record LineAuthority
{
    private const int LongestWindow = 120;

    private LineAuthority(AuthorityLadder ladder) => Ladder = ladder;

    /// <summary>The ladder that measures what approvals are good for.</summary>
    public AuthorityLadder Ladder { get; }

    /// <summary>How far an automation may raise a line over that of the window's beginning; 0 % unless stated: people approve every raise.</summary>
    public Share MaximumAutomaticIncrease { get; init; }

    /// <summary>How far it may be raised before the rank of fast raises is needed; 25 %.</summary>
    public Share RaisePace { get; init; } = Share.Percent(25);

    /// <summary>The window of both, 1 to 120 months; 6.</summary>
    public int WindowMonths
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(WindowMonths), 1, LongestWindow);
    } = 6;

    /// <summary>The rank below which nobody decides about a fast raise; GM. Null when the amount alone decides.</summary>
    public string? FastRaiseRank
    {
        get;
        init => field = value is null ? null : Identifier.Check(value);
    } = "GM";

    /// <summary>The authority over lines under a ladder.</summary>
    public static LineAuthority Under(AuthorityLadder ladder) => new(Guard.Against.Null(ladder));

    /// <summary>The same with the pace of a credit policy.</summary>
    public LineAuthority AtPaceOf(CreditTerms terms) => this with { RaisePace = Guard.Against.Null(terms).RaisePace };

    /// <summary>What has to be approved for terms of a line, to be submitted as it is.</summary>
    /// <remarks>
    /// The subject is the account, the figure the most that the line grants on any day; without a bound it is unknown, and only
    /// an unlimited authority covers it. A fast raise states the rank that it needs.
    /// </remarks>
    /// <param name="line">The line.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="view">What is recorded.</param>
    public ApprovalContent ContentOf(CreditLineKey line, CreditLineTerms terms, ICreditLineView view) =>
        ContentOf(
            line,
            CreditLineHistory.Of(Guard.Against.Null(view), Guard.Against.Null(line), null),
            Guard.Against.Null(terms)
        );

    /// <summary>What terms would change on their first day, as it is known.</summary>
    /// <inheritdoc cref="ContentOf(CreditLineKey, CreditLineTerms, ICreditLineView)" path="/param"/>
    public LineChange ChangeOf(CreditLineKey line, CreditLineTerms terms, ICreditLineView view) =>
        ChangeOf(CreditLineHistory.Of(Guard.Against.Null(view), Guard.Against.Null(line), null), Guard.Against.Null(terms));

    internal ApprovalContent ContentOf(CreditLineKey line, CreditLineHistory history, CreditLineTerms terms)
    {
        var dimension = ShippedLadder.Line(terms.Currency);
        return ApprovalContent.Of(
            line.Account,
            line.IsMain ? "credit-line" : $"credit-line.{line.Segment}",
            terms.Currency,
            FormattableString.Invariant($"credit-lines/1 pace {RaisePace} in {WindowMonths} months"),
            LineReach.Of(terms).Bound is { } bound ? Measures.None.With(dimension, bound) : Measures.None.WithUnknown(dimension)
        ) with
        {
            AtLeastRank = ChangeOf(history, terms) == LineChange.FastRaise ? FastRaiseRank : null,
        };
    }

    internal LineChange ChangeOf(CreditLineHistory history, CreditLineTerms terms)
    {
        var now = LineReach.Of(terms);
        if (history.TermsOn(terms.From) is not { } before || LineReach.Of(before) is not { IsNothing: false } current)
        {
            return now.IsNothing ? LineChange.Frozen : LineChange.Grant;
        }
        // What was inherited was never an amount of its own: any amount is a first one.
        if (current.Kind == CreditLimitKind.Inherit && now is { Kind: CreditLimitKind.NoCredit, IsNothing: false })
        {
            return LineChange.Grant;
        }
        return now.CompareTo(current) switch
        {
            0 => LineChange.Renewal,
            < 0 => LineChange.Cut,
            > 0 => IsWithin(RaisePace, history, terms) ? LineChange.Raise : LineChange.FastRaise,
        };
    }

    internal bool NeedsApproval(CreditLineHistory history, CreditLineTerms terms, LineChange change, LineActor by) =>
        change switch
        {
            LineChange.Frozen or LineChange.Renewal or LineChange.Cut => false,
            LineChange.Grant => true,
            LineChange.Raise or LineChange.FastRaise => by.IsPerson || !IsWithin(MaximumAutomaticIncrease, history, terms),
        };

    // Measured from the line at the beginning of the window, so that small steps add up; no line then is no measure.
    private bool IsWithin(Share pace, CreditLineHistory history, CreditLineTerms terms) =>
        history.TermsOn(terms.From.PlusMonths(-WindowMonths)) is { } then
        && (LineReach.Of(then), LineReach.Of(terms)) is var (before, now)
        && before.Kind == now.Kind
        && (Int128)now.MinorUnits * BasisPoint.PerWhole <= (Int128)before.MinorUnits * (BasisPoint.PerWhole + pace.BasisPoints);
}
